/** "<" and "/", which begin every closing tag. */
const LESS = 0x3c;
const SLASH = 0x2f;
/** The last letters of the closing tags of items: of `item`, `entry` and `url`, before the tag's end. */
const ENDS = ['item', 'entry', 'url'].map((name) => new TextEncoder().encode(`${name}>`));

function endsAt(chunk: Uint8Array, at: number): boolean {
  return ENDS.some((end) => end.every((byte, i) => chunk[at + i] === byte));
}

/**
 * Says when enough items of a feed of XML have come, so that the rest need not be loaded. Tags cut in two by a chunk's edge
 * are missed, and so are those with a prefix: it errs on the side of reading on.
 */
export function itemCounter(most: number): (chunk: Uint8Array) => boolean {
  let count = 0;
  return (chunk) => {
    for (let at = chunk.indexOf(LESS); at >= 0; at = chunk.indexOf(LESS, at + 1))
      if (chunk[at + 1] === SLASH && endsAt(chunk, at + 2)) count++;
    return count > most;
  };
}

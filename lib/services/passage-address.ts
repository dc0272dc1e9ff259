/** Words at each end of a sentence that name it in a text fragment. */
const ENDS = 5;

/** A dash, comma and ampersand are the fragment's own signs and must be escaped beyond what URIs need. */
const escapeWords = (words: string[]) => encodeURIComponent(words.join(' ')).replace(/-/g, '%2D');

/**
 * The address that opens an article at a sentence: a text fragment (https://wicg.github.io/scroll-to-text-fragment/)
 * of the sentence's first and last words, or of the whole sentence when it is short.
 */
export function passageAddress(address: string, sentence: string): string {
  const words = sentence.split(/\s+/).filter(Boolean);
  const text =
    words.length <= 2 * ENDS
      ? escapeWords(words)
      : `${escapeWords(words.slice(0, ENDS))},${escapeWords(words.slice(-ENDS))}`;
  return text === '' ? address : `${address.split('#')[0]}#:~:text=${text}`;
}

import type { Block } from './blocks';
import { squashName } from './outlet-spellings';

/** How many blocks above and below the headline may tell authors and times. */
const REACH = 14;

/** The blocks around the headline where pages put authors and times: from the headline to the first long paragraph, then those just above. */
export function headingArea(blocks: Block[], title: string): Block[] {
  const wanted = squashName(title);
  const isHeadline = (block: Block) =>
    block.text.length > 5 &&
    Math.abs(block.text.length - title.length) < title.length / 2 &&
    squashName(block.text) === wanted;
  let at = blocks.findIndex((block) => isHeadline(block) && tagOf(block) === 'h1');
  if (at < 0) at = blocks.findIndex(isHeadline);
  if (at < 0) at = blocks.findIndex((block) => tagOf(block) === 'h1');
  if (at < 0) return [];
  const below: Block[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + REACH)) {
    if (block.text.length > 350) break;
    below.push(block);
  }
  return [...below, ...blocks.slice(Math.max(0, at - 4), at)];
}

function tagOf(block: Block): string {
  return block.path[block.path.length - 1]?.tag ?? '';
}

import type { Block, PathElement } from './blocks';
import { isPlainProse, isProse, isSentence } from './prose';
import type { Steps } from './steps';

/** Blocks looked at in one step. */
const STEP = 200;
/** With less running text than this, in characters, Readability is taken to have missed the article. */
const MISSED = 250;

/** Readability's choice, or where it found next to nothing, all running text of the `article` or `main` that holds most. */
export function withFallback(blocks: Block[], readable: Set<number>): Set<number> {
  const found = blocks.filter((block) => readable.has(block.id) && isProse(block));
  if (lengthOf(found) >= MISSED) return new Set(readable);
  const groups = new Map<number, Block[]>();
  for (const block of blocks) {
    const article = articleOf(block);
    if (article !== null && isPlainProse(block)) groups.set(article, [...(groups.get(article) ?? []), block]);
  }
  const best = [...groups.values()].sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
  return lengthOf(best) > lengthOf(found) ? new Set(best.map((block) => block.id)) : new Set(readable);
}

function lengthOf(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/**
 * Adds blocks that Readability lost: those among the article's paragraphs in elements of the same kind, and running
 * text elsewhere in the same `article` whose own element and parent are named like the article's paragraphs, as when a
 * body is split by an advertisement.
 */
export function* rescue(
  blocks: Block[],
  chosen: Set<number>,
  root: PathElement | null,
  isForeign: (block: Block) => boolean,
): Steps<void> {
  const lost = blocks.filter((block) => !chosen.has(block.id));
  const prose = blocks.filter((block) => chosen.has(block.id) && isProse(block));
  const kinds = new Set(prose.map((block) => kindOf(block, root)));
  kinds.delete('');
  const tails = new Set(prose.map(tailOf));
  const articles = new Set(prose.map(articleOf));
  articles.delete(null);
  for (const [i, block] of lost.entries()) {
    if (i % STEP === 0) yield;
    const among = (isSentence(block) || isProse(block)) && kinds.has(kindOf(block, root));
    const beside = isPlainProse(block) && articles.has(articleOf(block)) && tails.has(tailOf(block));
    if ((among || beside) && !isForeign(block)) chosen.add(block.id);
  }
}

/** The names and tags of a block's own element and its parent. */
function tailOf(block: Block): string {
  return block.path
    .slice(-2)
    .map((element) => `${element.tag}.${element.names}`)
    .join('/');
}

/** The number of the innermost `article` or `main` element around a block; null outside of any. */
function articleOf(block: Block): number | null {
  return block.path.findLast(({ tag }) => tag === 'article' || tag === 'main')?.id ?? null;
}

/** Tags and names of the elements between the article's root and a block; empty for a block outside. */
function kindOf(block: Block, root: PathElement | null): string {
  if (!root) return '';
  const from = block.path.findIndex((element) => element.id === root.id);
  if (from < 0) return '';
  return `/${block.path
    .slice(from + 1)
    .map((element) => `${element.tag}.${element.names}`)
    .join('/')}`;
}

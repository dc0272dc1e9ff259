import type { Block, PathElement } from './blocks';
import type { PageBlocks } from './body';
import { furnitureKind } from './furniture';
import { lineReason } from './line-reason';
import type { Removal } from './reading';

/** The article's text on a page, and what was left out of it. */
export interface ChosenBody {
  paragraphs: string[];
  removed: Removal[];
}

/** What is known of the article before its body is chosen. */
export interface BodyHints {
  title: string;
  /** The article's text as JSON-LD gives it; empty when it does not. */
  articleText: string;
  /** Steps to leave out, for measuring what each gains. */
  without?: ReadonlySet<string>;
}

/** A block of at least this many characters with few links is taken for running text. */
const PROSE = 80;

/** Chooses the article's blocks. */
export function chooseBody(page: PageBlocks, hints: BodyHints): ChosenBody {
  const { blocks, readable } = page;
  const on = (step: string) => !hints.without?.has(step);
  const reasons = new Map<number, string>();
  const chosen = new Set(blocks.filter((block) => readable.has(block.id)).map((block) => block.id));
  const root = articleRoot(blocks, chosen);
  const weights = weigh(blocks, chosen);

  for (const block of blocks) {
    const reason =
      (on('furniture') && furnitureOf(block, root, weights)) || (on('lines') && lineReason(block, hints.title));
    if (reason) reasons.set(block.id, reason);
  }
  if (on('rescue')) rescue(blocks, chosen, reasons, root);
  for (const id of reasons.keys()) chosen.delete(id);
  if (on('edges')) trimEdges(blocks, chosen, reasons);
  return {
    paragraphs: blocks.filter((block) => chosen.has(block.id)).map((block) => block.text),
    removed: blocks
      .filter((block) => reasons.has(block.id) && readable.has(block.id))
      .map((block) => ({ text: block.text, reason: reasons.get(block.id)! })),
  };
}

function isProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * 0.4;
}

/** The deepest element that holds four fifths of the chosen running text. */
function articleRoot(blocks: Block[], chosen: Set<number>): PathElement | null {
  const prose = blocks.filter((block) => chosen.has(block.id) && isProse(block));
  const total = prose.reduce((sum, block) => sum + block.text.length, 0);
  const held = new Map<number, number>();
  let root: PathElement | null = null;
  for (const block of prose) {
    for (const element of block.path) {
      held.set(element.id, (held.get(element.id) ?? 0) + block.text.length);
    }
  }
  for (const block of prose) {
    for (const element of block.path) {
      if (held.get(element.id)! >= total * 0.8 && (!root || element.id > root.id)) root = element;
    }
  }
  return root;
}

/** The share of the chosen text that each element holds. */
function weigh(blocks: Block[], chosen: Set<number>): Map<number, number> {
  const held = new Map<number, number>();
  let total = 1;
  for (const block of blocks) {
    if (!chosen.has(block.id)) continue;
    total += block.text.length;
    for (const element of block.path) held.set(element.id, (held.get(element.id) ?? 0) + block.text.length);
  }
  for (const [id, length] of held) held.set(id, length / total);
  return held;
}

/** Names of elements below the article's root tell what a block is, unless the element holds much of the article. */
function furnitureOf(block: Block, root: PathElement | null, weights: Map<number, number>): string | null {
  const from = root ? block.path.findIndex((element) => element.id === root.id) : -1;
  for (const element of block.path.slice(from + 1)) {
    const kind = furnitureKind(element);
    if (kind && (weights.get(element.id) ?? 0) <= kind.most) return kind.reason;
  }
  return null;
}

/** Adds blocks that Readability lost although they stand among the article's paragraphs in elements of the same kind. */
function rescue(blocks: Block[], chosen: Set<number>, reasons: Map<number, string>, root: PathElement | null): void {
  const kinds = new Set<string>();
  for (const block of blocks) {
    if (chosen.has(block.id) && !reasons.has(block.id) && isProse(block)) kinds.add(kindOf(block, root));
  }
  kinds.delete('');
  for (const block of blocks) {
    if (chosen.has(block.id) || reasons.has(block.id) || !kinds.has(kindOf(block, root))) continue;
    if (/[.!?…]["'”’»)\]]*$/.test(block.text) || isProse(block)) chosen.add(block.id);
  }
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

/** Cuts headings, bare links and short lines before the first and after the last running text. */
function trimEdges(blocks: Block[], chosen: Set<number>, reasons: Map<number, string>): void {
  const body = blocks.filter((block) => chosen.has(block.id));
  const prose = body.filter((block) => isProse(block) || /[.!?…]["'”’»)\]]*$/.test(block.text));
  const last = prose[prose.length - 1];
  if (!last) return;
  for (const block of body) {
    if (block.id > last.id) {
      chosen.delete(block.id);
      reasons.set(block.id, 'after-article');
    }
  }
}

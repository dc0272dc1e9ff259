import type { Block, PathElement } from './blocks';
import { isProse } from './prose';

/** What the elements of a page hold, by element number. */
export interface Holdings {
  /** The share of the chosen text. */
  share: Map<number, number>;
  /** Elements with a link in them, chosen text or not. */
  linked: Set<number>;
}

/** Measures what each element holds of the chosen blocks, and which hold links. */
export function weigh(blocks: Block[], chosen: Set<number>): Holdings {
  const share = new Map<number, number>();
  const linked = new Set<number>();
  let total = 1;
  for (const block of blocks) {
    for (const element of block.path) {
      if (block.linked > 0) linked.add(element.id);
      if (chosen.has(block.id)) share.set(element.id, (share.get(element.id) ?? 0) + block.text.length);
    }
    if (chosen.has(block.id)) total += block.text.length;
  }
  for (const [id, length] of share) share.set(id, length / total);
  return { share, linked };
}

/** The deepest element that holds four fifths of the chosen running text. */
export function articleRoot(blocks: Block[], chosen: Set<number>): PathElement | null {
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

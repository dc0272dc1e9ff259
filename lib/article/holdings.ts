import type { Block, PathElement } from './blocks';
import { isProse } from './prose';

/** What the elements of a page hold. */
export interface Holdings {
  /**
   * The share of the chosen text in all elements of one name together: a name that each paragraph of an article bears
   * is the article's, however little each element holds.
   */
  share: Map<string, number>;
  /** Numbers of elements with a link in them, chosen text or not. */
  linked: Set<number>;
}

/** Elements of one tag and names; one without names stands for itself. */
export function kindKey(element: PathElement): string {
  return element.names ? `${element.tag}.${element.names}` : `#${element.id}`;
}

/** Measures what the elements hold of the chosen blocks, and which hold links. */
export function weigh(blocks: Block[], chosen: Set<number>): Holdings {
  const share = new Map<string, number>();
  const linked = new Set<number>();
  let total = 1;
  for (const block of blocks) {
    if (block.linked > 0) for (const element of block.path) linked.add(element.id);
    if (!chosen.has(block.id)) continue;
    total += block.text.length;
    for (const key of new Set(block.path.map(kindKey)))
      share.set(key, (share.get(key) ?? 0) + block.text.length);
  }
  for (const [key, length] of share) share.set(key, length / total);
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

import type { Block, PathElement } from './blocks';
import { normalizeDate } from './date-text';
import { isProse } from './prose';

/** What a paragraph of the body is on its page. */
export type ParagraphKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'table-row';

/** A paragraph's place in the structure of its article. */
export interface ParagraphShape {
  kind: ParagraphKind;
  /** With this paragraph an entry of a live blog begins: its ISO 8601 moment or day, as the page gives it. */
  at?: string;
}

/** The body as paragraphs, and beside each its shape. */
export interface ShapedBody {
  paragraphs: string[];
  structure: ParagraphShape[];
}

/** Fewer boxes with a time at their head make no live blog. */
const ENTRIES = 3;
/** A longer block that holds a time is a sentence that mentions one. */
const TIME_LABEL = 60;
/** A cell with more text than this is a paragraph set in a table for its looks. */
const CELL = 120;

/**
 * The chosen blocks as paragraphs: the cells of a table's row are one, everything else is a paragraph of its own.
 * @param blocks all blocks of the page, among which are the times of a live blog's entries.
 */
export function shapeBody(blocks: Block[], body: Block[]): ShapedBody {
  const times = entryTimes(blocks, body);
  const paragraphs: string[] = [];
  const structure: ParagraphShape[] = [];
  let row: PathElement | undefined;
  for (const block of body) {
    const shape: ParagraphShape = { kind: kindOf(block) };
    const at = times.get(block.id);
    if (at) shape.at = at;
    const ownRow = shape.kind === 'table-row' ? rowOf(block) : undefined;
    if (ownRow && ownRow.id === row?.id && !at) paragraphs[paragraphs.length - 1] += ` ${block.text}`;
    else {
      paragraphs.push(block.text);
      structure.push(shape);
    }
    row = ownRow;
  }
  return { paragraphs, structure };
}

function kindOf(block: Block): ParagraphKind {
  const tags = block.path.map(({ tag }) => tag);
  if (tags.some((tag) => /^h[1-6]$/.test(tag))) return 'heading';
  if (tags.includes('blockquote')) return 'quote';
  const row = tags.lastIndexOf('tr');
  const item = tags.lastIndexOf('li');
  if (row > item && block.text.length <= CELL) return 'table-row';
  // An item that holds a heading or an article of its own is the site's way of listing entries.
  return item >= 0 && !tags.slice(item).includes('article') ? 'list-item' : 'paragraph';
}

function rowOf(block: Block): PathElement | undefined {
  return block.path.findLast(({ tag }) => tag === 'tr');
}

/**
 * The times at which a live blog's entries begin, by the number of each entry's first chosen block. An entry is a box
 * that starts with a time, among several of one kind in one element.
 */
function entryTimes(blocks: Block[], body: Block[]): Map<number, string> {
  const prose = body.filter(isProse);
  const entries = new Map<number, { kind: string; at: string }>();
  for (const block of blocks) {
    const at = block.time && block.text.length <= TIME_LABEL ? normalizeDate(block.time) : null;
    if (!at) continue;
    const next = prose.find(({ id }) => id > block.id);
    const box = next && innermostShared(block, next);
    if (!box || entries.has(box.element.id)) continue;
    entries.set(box.element.id, { kind: `${box.parent?.id}/${box.kind}`, at });
  }
  const counts = new Map<string, number>();
  for (const { kind } of entries.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const times = new Map<number, string>();
  const begun = new Set<number>();
  for (const block of body) {
    for (const { id } of block.path) {
      const entry = entries.get(id);
      if (!entry || begun.has(id) || counts.get(entry.kind)! < ENTRIES) continue;
      begun.add(id);
      times.set(block.id, entry.at);
    }
  }
  return times;
}

/** The innermost element around both blocks, its parent, and what kind of element it is. */
function innermostShared(a: Block, b: Block) {
  const at = a.path.findLastIndex(({ id }, i) => b.path[i]?.id === id);
  const element = a.path[at];
  if (!element) return null;
  return { element, parent: a.path[at - 1], kind: element.tag };
}

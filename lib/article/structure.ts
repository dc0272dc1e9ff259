import type { Block, PathElement } from './blocks';
import { normalizeDate } from './date-text';
import { isProse } from './prose';

/** What a paragraph of the body is on its page. */
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** All kinds of paragraphs. */
export const PARAGRAPH_KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'table-row'] as const;

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
 * @param blocks all blocks of the page.
 * @param times when entries begin, as `findEntries` gives them.
 */
export function shapeBody(blocks: Block[], body: Block[], times: Map<number, string>): ShapedBody {
  const rows = dataRows(blocks);
  const paragraphs: string[] = [];
  const structure: ParagraphShape[] = [];
  let row: PathElement | undefined;
  for (const block of body) {
    const shape: ParagraphShape = { kind: kindOf(block, rows) };
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

function kindOf(block: Block, rows: Set<number>): ParagraphKind {
  const tags = block.path.map(({ tag }) => tag);
  if (tags.some((tag) => /^h[1-6]$/.test(tag))) return 'heading';
  if (tags.includes('blockquote')) return 'quote';
  const row = rowOf(block);
  if (row && rows.has(row.id)) return 'table-row';
  const item = tags.lastIndexOf('li');
  // An item that holds a heading or an article of its own is the site's way of listing entries.
  return item >= 0 && !tags.slice(item).includes('article') ? 'list-item' : 'paragraph';
}

function rowOf(block: Block): PathElement | undefined {
  return block.path.findLast(({ tag }) => tag === 'tr');
}

/** The numbers of the rows with several cells of short text; tables with one cell a row are there for their looks. */
function dataRows(blocks: Block[]): Set<number> {
  const cells = new Map<number, Set<number>>();
  const long = new Set<number>();
  for (const block of blocks) {
    const at = block.path.findLastIndex(({ tag }) => tag === 'tr');
    if (at < 0) continue;
    const row = block.path[at]!.id;
    cells.set(row, (cells.get(row) ?? new Set()).add(block.path[at + 1]?.id ?? row));
    if (block.text.length > CELL) long.add(row);
  }
  return new Set([...cells].filter(([row, { size }]) => size > 1 && !long.has(row)).map(([row]) => row));
}

/** The entries of a live blog. */
export interface Entries {
  /** Their times as ISO 8601, by the number of each entry's first chosen block. */
  times: Map<number, string>;
  /** The numbers of the blocks that hold nothing but these times. */
  labels: number[];
}

/** Finds a live blog's entries: boxes of one kind in one element that each hold a time above text. */
export function findEntries(blocks: Block[], body: Block[]): Entries {
  const prose = body.filter(isProse);
  const entries = new Map<number, { kind: string; at: string; label: number }>();
  let ahead = 0;
  for (const block of blocks) {
    const at = block.time && block.text.length <= TIME_LABEL ? normalizeDate(block.time) : null;
    if (!at) continue;
    while (prose[ahead] && prose[ahead]!.id <= block.id) ahead++;
    const next = prose[ahead];
    const box = next && innermostShared(block, next);
    if (!box || entries.has(box.element.id)) continue;
    entries.set(box.element.id, { kind: `${box.parent?.id}/${box.kind}`, at, label: block.id });
  }
  const counts = new Map<string, number>();
  for (const { kind } of entries.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [id, { kind }] of entries) if (counts.get(kind)! < ENTRIES) entries.delete(id);
  const labels = new Set([...entries.values()].map(({ label }) => label));
  const times = new Map<number, string>();
  const begun = new Set<number>();
  for (const block of body) {
    if (labels.has(block.id)) continue;
    for (const { id } of block.path) {
      const entry = entries.get(id);
      if (!entry || begun.has(id)) continue;
      begun.add(id);
      times.set(block.id, entry.at);
    }
  }
  return { times, labels: [...labels] };
}

/** The innermost element around both blocks, its parent, and what kind of element it is. */
function innermostShared(a: Block, b: Block) {
  const at = a.path.findLastIndex(({ id }, i) => b.path[i]?.id === id);
  const element = a.path[at];
  if (!element) return null;
  return { element, parent: a.path[at - 1], kind: element.tag };
}

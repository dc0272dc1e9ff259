import type { ParagraphKind, ParagraphShape } from '../../lib/article/structure';

/** A paragraph by its sentences: from `start` up to but without `end`. */
export interface ShownParagraph {
  start: number;
  end: number | undefined;
  /** When the live blog's entry that begins here was written; undefined elsewhere. */
  at: string | undefined;
}

/** Neighbouring paragraphs that are shown in one element: the items of a list, the paragraphs of a quotation. */
export interface ParagraphGroup {
  kind: ParagraphKind;
  paragraphs: ShownParagraph[];
}

/** Groups neighbouring list items and neighbouring quotations; every other paragraph, and the start of an entry, begins a group. */
export function groupParagraphs(starts: number[], structure: ParagraphShape[] = []): ParagraphGroup[] {
  const groups: ParagraphGroup[] = [];
  for (const [i, start] of starts.entries()) {
    const { kind, at } = structure[i] ?? { kind: 'paragraph' as const };
    const paragraph = { start, end: starts[i + 1], at };
    const last = groups.at(-1);
    const joins = (kind === 'list-item' || kind === 'quote') && last?.kind === kind && !at;
    if (joins) last.paragraphs.push(paragraph);
    else groups.push({ kind, paragraphs: [paragraph] });
  }
  return groups;
}

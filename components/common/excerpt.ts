import type { Mark } from '../../lib/services/story-view';

/** Words of a sentence, verbatim, with the marks that fall into them. */
export interface Excerpt {
  text: string;
  marks: Mark[];
  /** Whether words before, and after, were left out. */
  cutBefore: boolean;
  cutAfter: boolean;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A cut that leaves less than this many characters out saves no line and only costs context. */
const WORTH_CUTTING = 24;

/**
 * Cuts a long sentence to whole words around its marked words (its beginning when nothing is marked).
 * @param limit about how many UTF-16 units to keep; marks are kept whole even where they need more.
 */
export function excerpt(text: string, marks: Mark[], limit: number): Excerpt {
  if (text.length <= limit + WORTH_CUTTING) return { text, marks, cutBefore: false, cutAfter: false };
  const first = Math.min(text.length, ...marks.map((mark) => mark.start));
  const last = Math.max(0, ...marks.map((mark) => mark.end));
  const [from, to] = marks.length === 0 ? [0, 0] : [first, Math.min(last, text.length)];
  const spare = Math.max(0, limit - (to - from));
  // Two thirds of the spare room go before the mark: a figure is mostly read with what leads up to it.
  let start = Math.max(0, from - Math.round((spare * 2) / 3));
  let end = Math.min(text.length, start + Math.max(limit, to - start));
  start = Math.max(0, Math.min(start, end - limit));
  if (start < WORTH_CUTTING) start = 0;
  if (text.length - end < WORTH_CUTTING) end = text.length;
  for (const { index, segment } of segmenter.segment(text)) {
    const after = index + segment.length;
    if (start > index && start < after) start = from >= after ? after : index;
    if (end > index && end < after) end = after;
  }
  while (start < from && /[\s,;:]/.test(text.charAt(start))) start++;
  while (end > to && end < text.length && /\s/.test(text.charAt(end - 1))) end--;
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - start), end: mark.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

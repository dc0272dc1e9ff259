/** A stretch of text, as UTF-16 offsets into the string it was cut from: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts one paragraph into sentences.
 * @returns the sentences in order, trimmed, none empty; a paragraph without a full stop is one sentence.
 */
export function splitSentences(paragraph: string, language = 'en'): string[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(paragraph), (s) => s.segment.trim()).filter(Boolean);
}

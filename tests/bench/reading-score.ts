/** How well one page's body was read. */
export interface PageScore {
  /** F1 over bags of words. */
  words: number;
  /** Precision and recall over bags of four-word shingles. */
  precision: number;
  recall: number;
}

const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u;

/** Words in lower case; letters one by one in scripts without spaces. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
}

function shinglesOf(words: string[]): string[] {
  return words.slice(0, Math.max(0, words.length - 3)).map((_, i) => words.slice(i, i + 4).join(' '));
}

function sharedCount(a: string[], b: string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const left = counts.get(item) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(item, left - 1);
    }
  }
  return shared;
}

/** Scores the paragraphs read against the body as a person marked it. */
export function scoreBody(gold: string[], read: string[]): PageScore {
  const want = wordsOf(gold.join('\n'));
  const got = wordsOf(read.join('\n'));
  const [wanted, gotten] = [shinglesOf(want), shinglesOf(got)];
  const shared = sharedCount(wanted, gotten);
  return {
    words: want.length + got.length > 0 ? (2 * sharedCount(want, got)) / (want.length + got.length) : 1,
    precision: gotten.length > 0 ? shared / gotten.length : 0,
    recall: wanted.length > 0 ? shared / wanted.length : 0,
  };
}

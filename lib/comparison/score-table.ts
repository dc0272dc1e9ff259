import type { ReadArticle } from './read-story';

/** Scores of all sentence pairs of a story's articles, one dense block a pair of articles. */
export interface ScoreTable {
  /** The score of two sentences by their story-wide numbers, in either order; 0 for sentences of one article. */
  at(i: number, j: number): number;
  set(i: number, j: number, score: number): void;
  /** The sentences that a sentence has a score above 0 with, ascending; read only. */
  partners(i: number): readonly number[];
  /** The best score of sentence `i` in an article, leaving out sentence `except` of it (-1 for none). */
  best(i: number, article: number, except: number): number;
  /** How many sentences of an article score higher with `i` than `score`. */
  above(i: number, article: number, score: number): number;
}

/** Where each article's sentences begin in the story-wide numbering; one more entry for the end. */
export function articleStarts(story: ReadArticle[]): number[] {
  const starts = [0];
  for (const article of story) starts.push(starts[starts.length - 1]! + article.sentences.length);
  return starts;
}

/** An empty table over articles whose sentences begin at `starts`. */
export function makeScoreTable(starts: number[]): ScoreTable {
  const size = starts[starts.length - 1]!;
  const scores = new Float32Array(size * size);
  const articles = starts.length - 1;
  // The two best scores of each sentence in each article and where the best stands, worked out on the first question after a change.
  const first = new Float32Array(size * articles);
  const second = new Float32Array(size * articles);
  const where = new Int32Array(size * articles);
  let partners: number[][] = [];
  let current = false;
  const rank = () => {
    partners = Array.from({ length: size }, () => []);
    for (let i = 0; i < size; i++) {
      const own = partners[i]!;
      for (let a = 0; a < articles; a++) {
        const at = i * articles + a;
        first[at] = 0;
        second[at] = 0;
        where[at] = -1;
        for (let j = starts[a]!; j < starts[a + 1]!; j++) {
          const score = scores[i * size + j]!;
          if (score === 0) continue;
          own.push(j);
          if (score > first[at]!) {
            second[at] = first[at]!;
            first[at] = score;
            where[at] = j;
          } else if (score > second[at]!) second[at] = score;
        }
      }
    }
    current = true;
  };
  return {
    at: (i, j) => scores[i * size + j]!,
    partners(i) {
      if (!current) rank();
      return partners[i]!;
    },
    set(i, j, score) {
      scores[i * size + j] = score;
      scores[j * size + i] = score;
      current = false;
    },
    best(i, article, except) {
      if (!current) rank();
      const at = i * articles + article;
      return where[at] === except ? second[at]! : first[at]!;
    },
    above(i, article, score) {
      let count = 0;
      for (let j = starts[article]!; j < starts[article + 1]!; j++)
        if (scores[i * size + j]! > score) count++;
      return count;
    },
  };
}

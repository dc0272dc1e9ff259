import type { ReadArticle } from './read-story';

/** Scores of all sentence pairs of a story's articles, one dense block a pair of articles. */
export interface ScoreTable {
  /** The score of two sentences by their story-wide numbers, in either order; 0 for sentences of one article. */
  at(i: number, j: number): number;
  set(i: number, j: number, score: number): void;
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
  const articleOf = new Int32Array(size);
  for (let a = 0; a + 1 < starts.length; a++) articleOf.fill(a, starts[a], starts[a + 1]);
  const scores = new Float32Array(size * size);
  return {
    at: (i, j) => scores[i * size + j]!,
    set(i, j, score) {
      scores[i * size + j] = score;
      scores[j * size + i] = score;
    },
    best(i, article, except) {
      let best = 0;
      for (let j = starts[article]!; j < starts[article + 1]!; j++) {
        if (j !== except && scores[i * size + j]! > best) best = scores[i * size + j]!;
      }
      return best;
    },
    above(i, article, score) {
      let count = 0;
      for (let j = starts[article]!; j < starts[article + 1]!; j++)
        if (scores[i * size + j]! > score) count++;
      return count;
    },
  };
}

import { entryFrom, indexPairs, type PairIndex } from './pair-index';
import type { ReadArticle } from './read-story';

/** Scores of sentence pairs of a story's articles. */
export interface ScoreTable {
  index: PairIndex;
  /** The score of each entry of the index. */
  scores: Float32Array;
  /** The score of two sentences by their story-wide numbers, in either order; 0 for a pair without one. */
  at(i: number, j: number): number;
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

/**
 * A table of scores of pairs of sentences of different articles.
 * @param starts where each article's sentences begin, and the end.
 * @param pairs in the order that `indexPairs` asks for. @param given the score of each.
 */
export function makeScoreTable(
  starts: number[],
  pairs: readonly { i: number; j: number }[],
  given: ArrayLike<number>,
): ScoreTable {
  const size = starts[starts.length - 1]!;
  const articles = starts.length - 1;
  const index = indexPairs(size, pairs);
  const { rows, partners, places } = index;
  const scores = new Float32Array(places.length);
  for (let entry = 0; entry < places.length; entry++) scores[entry] = given[places[entry]!]!;
  // The two best scores of each sentence in each article, and which sentence has the best.
  const first = new Float32Array(size * articles);
  const second = new Float32Array(size * articles);
  const where = new Int32Array(size * articles).fill(-1);
  for (let i = 0; i < size; i++)
    for (let entry = rows[i]!, article = 0; entry < rows[i + 1]!; entry++) {
      while (partners[entry]! >= starts[article + 1]!) article++;
      const at = i * articles + article;
      const score = scores[entry]!;
      if (score > first[at]!) {
        second[at] = first[at]!;
        first[at] = score;
        where[at] = partners[entry]!;
      } else if (score > second[at]!) second[at] = score;
    }
  return {
    index,
    scores,
    at(i, j) {
      const entry = entryFrom(index, i, j);
      return entry < rows[i + 1]! && partners[entry] === j ? scores[entry]! : 0;
    },
    best(i, article, except) {
      const at = i * articles + article;
      return where[at] === except ? second[at]! : first[at]!;
    },
    above(i, article, score) {
      const end = starts[article + 1]!;
      let count = 0;
      for (let entry = entryFrom(index, i, starts[article]!); entry < rows[i + 1]!; entry++) {
        if (partners[entry]! >= end) break;
        if (scores[entry]! > score) count++;
      }
      return count;
    },
  };
}

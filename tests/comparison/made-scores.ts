import fc from 'fast-check';
import { makeGround } from '../../lib/comparison/candidates';
import { readStory } from '../../lib/comparison/read-story';
import { makeScoreTable, type ScoreTable } from '../../lib/comparison/score-table';
import { ferryStory } from './own-story';

/** The ferry story, made ready for scoring. */
export const ground = makeGround(readStory(ferryStory()));
export const size = ground.sides.length;
export const articleOf = (at: number): number => ground.sides[at]!.sentence.article;

/** Lists of made-up scores, each of two sentences of the ferry story by their numbers; in eighths, so that sums are exact. */
export const scoreLists = fc.array(
  fc.tuple(
    fc.nat(size - 1),
    fc.nat(size - 1),
    fc.integer({ min: 1, max: 8 }).map((x) => x / 8),
  ),
  { maxLength: 60 },
);

/** A table of those scores that are of two articles. */
export function tableOf(scores: [number, number, number][]): ScoreTable {
  const known = new Map<number, number>();
  for (const [x, y, score] of scores)
    if (articleOf(x) !== articleOf(y)) known.set(Math.min(x, y) * size + Math.max(x, y), score);
  const keys = [...known.keys()].sort((x, y) => x - y);
  const pairs = keys.map((key) => ({ i: Math.floor(key / size), j: key % size }));
  return makeScoreTable(
    ground.starts,
    pairs,
    keys.map((key) => known.get(key)!),
  );
}

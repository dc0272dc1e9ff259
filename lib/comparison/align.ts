import { type Candidate, type Ground, makeGround } from './candidates';
import { contextFeatures, densities } from './context-features';
import { forestScore } from './forest';
import { LEARNED, type Learned } from './learned';
import { netsScore } from './net';
import { pairFeatures } from './pair-features';
import type { ReadArticle } from './read-story';
import { makeScoreTable, type ScoreTable } from './score-table';

/** A scored pair; `i` and `j` are story-wide sentence numbers, `i` of the earlier article. */
export interface ScoredPair {
  i: number;
  j: number;
  score: number;
}

/** Pairs from this score on are links: the best F1 on unseen stories lies between 0.28 and 0.32, here (README). */
export const LINK_THRESHOLD = 0.285;
/** Pairs from this score on are shown to a reader who asks: where nine in ten sentences without a counterpart get no answer (README). */
export const OFFER_THRESHOLD = 0.35;

/** The features the first forest reads, one list a candidate of the ground. */
export function firstFeatures(ground: Ground): number[][] {
  const density = densities(ground, ground.plain);
  return ground.candidates.map(({ i, j, likeness }) =>
    pairFeatures(ground.sides[i]!, ground.sides[j]!, likeness, ground.vocabulary, ground.tellingWord).concat(
      contextFeatures(ground, ground.plain, density, i, j),
    ),
  );
}

/** A table of candidates' scores. */
export function tableOf(ground: Ground, scores: ArrayLike<number>): ScoreTable {
  const table = makeScoreTable(ground.starts);
  ground.candidates.forEach(({ i, j }: Candidate, k) => {
    table.set(i, j, scores[k]!);
  });
  return table;
}

/** The features the second forest reads: the first one's, and what its scores around the pair say. */
export function secondFeatures(ground: Ground, first: number[][], scores: ArrayLike<number>): number[][] {
  const table = tableOf(ground, scores);
  const density = densities(ground, table);
  return ground.candidates.map(({ i, j }, k) =>
    first[k]!.concat(contextFeatures(ground, table, density, i, j)),
  );
}

/** The last word on a pair: the mean of the second forest and the nets. */
export function secondScore({ second, nets }: Pick<Learned, 'second' | 'nets'>, features: number[]): number {
  return (forestScore(second, features) + netsScore(nets, features)) / 2;
}

/** Scores the sentence pairs of a story, best first; 0 to 1, the chance that both sentences report one fact. */
export function align(
  story: ReadArticle[],
  learned: Learned = LEARNED,
): { ground: Ground; pairs: ScoredPair[] } {
  const ground = makeGround(story);
  const first = firstFeatures(ground);
  const opinions = first.map((features) => forestScore(learned.first, features));
  const scores = secondFeatures(ground, first, opinions).map((features) => secondScore(learned, features));
  const pairs = ground.candidates.map(({ i, j }, k) => ({ i, j, score: scores[k]! }));
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  return { ground, pairs };
}

import { anchorFeatures } from './anchor-features';
import { type Candidate, type Ground, makeGround } from './candidates';
import { contextFeatures, densities } from './context-features';
import { forestScore } from './forest';
import { LEARNED, type Learned } from './learned';
import { meaningFeatures, meaningOf } from './meaning';
import { neighbourhoodFeatures } from './neighbourhood-features';
import { pairFeatures } from './pair-features';
import type { ReadArticle } from './read-story';
import { makeScoreTable, type ScoreTable } from './score-table';

/** A scored pair; `i` and `j` are story-wide sentence numbers, `i` of the earlier article. */
export interface ScoredPair {
  i: number;
  j: number;
  score: number;
}

/** Pairs that the first forest gives this or more are judged a second time: of some 5,000 labelled pairs below it none reached .08 then. */
const SECOND_FROM = 0.03;
/** Pairs from this score on are links: on unseen stories F1 is level from 0.3 to 0.4 (README). */
export const LINK_THRESHOLD = 0.33;
/** Pairs from this score on are shown to a reader who asks: where nine in ten sentences without a counterpart get no answer (README). */
export const OFFER_THRESHOLD = 0.33;

/** The features the first forest reads, one list a candidate of the ground. */
export function firstFeatures(ground: Ground): number[][] {
  const density = densities(ground, ground.plain);
  const meaning = meaningOf(ground);
  return ground.candidates.map(({ i, j, likeness }) => {
    const [a, b] = [ground.sides[i]!, ground.sides[j]!];
    const features = pairFeatures(a, b, likeness, ground.vocabulary, ground.tellingWord);
    for (const value of anchorFeatures(a, b, ground.vocabulary.weight, ground.usage)) features.push(value);
    for (const value of contextFeatures(ground, ground.plain, density, i, j)) features.push(value);
    for (const value of meaningFeatures(meaning, i, j)) features.push(value);
    return features;
  });
}

/** A table of candidates' scores. */
export function tableOf(ground: Ground, scores: ArrayLike<number>): ScoreTable {
  const table = makeScoreTable(ground.starts);
  ground.candidates.forEach(({ i, j }: Candidate, k) => {
    table.set(i, j, scores[k]!);
  });
  return table;
}

/** A candidate that is judged a second time, by its place among the ground's candidates, and what is read of it then. */
export interface SecondTurn {
  at: number;
  features: number[];
}

/**
 * The candidates worth a second turn, with the first features and what the first scores around the pair say. Those the first forest gives
 * next to nothing keep its score: two in five pairs, none of which the second turn would raise to a link.
 */
export function secondTurns(ground: Ground, first: number[][], scores: ArrayLike<number>): SecondTurn[] {
  const table = tableOf(ground, scores);
  const density = densities(ground, table);
  return ground.candidates.flatMap(({ i, j }, at) =>
    scores[at]! < SECOND_FROM
      ? []
      : [
          {
            at,
            features: first[at]!.concat(
              contextFeatures(ground, table, density, i, j),
              neighbourhoodFeatures(ground, table, i, j),
            ),
          },
        ],
  );
}

/** Scores the sentence pairs of a story, best first; 0 to 1, the chance that both sentences report one fact. */
export function align(
  story: ReadArticle[],
  learned: Learned = LEARNED,
): { ground: Ground; pairs: ScoredPair[] } {
  const ground = makeGround(story);
  const first = firstFeatures(ground);
  const opinions = first.map((features) => forestScore(learned.first, features));
  const scores = [...opinions];
  for (const { at, features } of secondTurns(ground, first, opinions))
    scores[at] = forestScore(learned.second, features);
  const pairs = ground.candidates.map(({ i, j }, k) => ({ i, j, score: scores[k]! }));
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  return { ground, pairs };
}

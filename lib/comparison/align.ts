import { anchorFeatures } from './anchor-features';
import { type Candidate, type Ground, makeGround } from './candidates';
import { contextFeatures, densities } from './context-features';
import { forestScore } from './forest';
import { LEARNED, type Learned } from './learned';
import { meaningFeatures, meaningOf } from './meaning';
import { pairFeatures } from './pair-features';
import { makePairGraph, type PairGraph } from './pair-graph';
import { netScores } from './pair-net';
import type { ReadArticle } from './read-story';
import { makeScoreTable, type ScoreTable } from './score-table';

/** A scored pair; `i` and `j` are story-wide sentence numbers, `i` of the earlier article. */
export interface ScoredPair {
  i: number;
  j: number;
  score: number;
}

/** Pairs that the first forest gives this or more are judged a second time: of some 5,000 labelled pairs below it none reached .08 with trees in the second turn. */
const SECOND_FROM = 0.03;
/** Pairs from this score on are links: on unseen stories F1 is level from 0.3 to 0.4 (README). */
export const LINK_THRESHOLD = 0.33;

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

/** The candidates that are judged a second time, all of a story together. */
export interface SecondTurn {
  /** Their places among the ground's candidates. */
  at: number[];
  graph: PairGraph;
  /** What is read of each: the first features and the first score. */
  table: number[][];
}

/** The candidates worth a second turn. Those the first forest gives next to nothing keep its score: two in five pairs. */
export function secondTurn(ground: Ground, first: number[][], scores: ArrayLike<number>): SecondTurn {
  const at = first.flatMap((_, k) => (scores[k]! < SECOND_FROM ? [] : [k]));
  return {
    at,
    graph: makePairGraph(
      ground,
      at.map((k) => ground.candidates[k]!),
    ),
    table: at.map((k) => first[k]!.concat(scores[k]!)),
  };
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
  const turn = secondTurn(ground, first, opinions);
  netScores(learned.second, turn.graph, turn.table).forEach((score, k) => {
    scores[turn.at[k]!] = score;
  });
  const pairs = ground.candidates.map(({ i, j }, k) => ({ i, j, score: scores[k]! }));
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  return { ground, pairs };
}

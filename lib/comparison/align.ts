import { ANCHOR_FEATURES, anchorFeatures } from './anchor-features';
import { type Ground, makeGround } from './candidates';
import { CONTEXT_FEATURES, contextFeatures, densities } from './context-features';
import { forestScores } from './forest';
import { LEARNED, type Learned } from './learned';
import { MEANING_FEATURES, meaningFeatures, meaningOf } from './meaning';
import { PAIR_FEATURES, pairFeatures } from './pair-features';
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

/** Pairs that the first forest gives this or more are judged a second time: with pairs from .03 on judged too, the same comes out and takes longer (README). */
const SECOND_FROM = 0.04;
/** Pairs from this score on are links: on unseen stories F1 is level from 0.3 to 0.4 (README). */
export const LINK_THRESHOLD = 0.33;

/** Where each kind of features begins in a row of them, and how many there are. */
const ANCHORS_FROM: number = PAIR_FEATURES.length;
const CONTEXT_FROM: number = ANCHORS_FROM + ANCHOR_FEATURES.length;
const MEANING_FROM: number = CONTEXT_FROM + CONTEXT_FEATURES.length;
const FIRST_FEATURES: number = MEANING_FROM + MEANING_FEATURES.length;

/** A table of so many rows and columns, all 0, its rows in one piece of memory: thousands of lists of their own would keep the collector of garbage busy. */
function emptyTable(rows: number, columns: number): Float64Array[] {
  const numbers = new Float64Array(rows * columns);
  return Array.from({ length: rows }, (_, row) => numbers.subarray(row * columns, (row + 1) * columns));
}

/** The features the first forest reads, one list a candidate of the ground. */
export function firstFeatures(ground: Ground): Float64Array[] {
  const density = densities(ground, ground.plain);
  const meaning = meaningOf(ground);
  const table = emptyTable(ground.candidates.length, FIRST_FEATURES);
  ground.candidates.forEach(({ i, j, likeness }, k) => {
    const a = ground.sides[i]!;
    const b = ground.sides[j]!;
    const row = table[k]!;
    row.set(pairFeatures(a, b, likeness, ground.vocabulary, ground.tellingWord));
    row.set(anchorFeatures(a, b, ground.vocabulary.weight, ground.usage), ANCHORS_FROM);
    row.set(contextFeatures(ground, ground.plain, density, i, j), CONTEXT_FROM);
    row.set(meaningFeatures(meaning, i, j), MEANING_FROM);
  });
  return table;
}

/** A table of candidates' scores. */
export function tableOf(ground: Ground, scores: ArrayLike<number>): ScoreTable {
  return makeScoreTable(ground.starts, ground.candidates, scores);
}

/** The candidates that are judged a second time, all of a story together. */
export interface SecondTurn {
  /** Their places among the ground's candidates. */
  at: number[];
  graph: PairGraph;
  /** What is read of each: the first features and the first score. */
  table: Float64Array[];
}

/**
 * The candidates worth a second turn. Those the first forest gives next to nothing keep its score: about half of the pairs.
 * @param from the first score from which on a pair is judged again.
 */
export function secondTurn(
  ground: Ground,
  first: Float64Array[],
  scores: ArrayLike<number>,
  from = SECOND_FROM,
): SecondTurn {
  const at: number[] = [];
  for (let k = 0; k < first.length; k++) if (scores[k]! >= from) at.push(k);
  const table = emptyTable(at.length, FIRST_FEATURES + 1);
  at.forEach((k, row) => {
    table[row]!.set(first[k]!);
    table[row]![FIRST_FEATURES] = scores[k]!;
  });
  return {
    at,
    graph: makePairGraph(
      ground,
      at.map((k) => ground.candidates[k]!),
    ),
    table,
  };
}

/** Scores the sentence pairs of a story, best first; 0 to 1, the chance that both sentences report one fact. */
export function align(
  story: ReadArticle[],
  learned: Learned = LEARNED,
): { ground: Ground; pairs: ScoredPair[] } {
  const ground = makeGround(story);
  const first = firstFeatures(ground);
  const opinions = forestScores(learned.first, first);
  const scores = [...opinions];
  const turn = secondTurn(ground, first, opinions);
  netScores(learned.second, turn.graph, turn.table).forEach((score, k) => {
    scores[turn.at[k]!] = score;
  });
  const pairs = ground.candidates.map(({ i, j }, k) => ({ i, j, score: scores[k]! }));
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  return { ground, pairs };
}

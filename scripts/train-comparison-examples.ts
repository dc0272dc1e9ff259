/** The training of an aligner on labelled stories, for scripts/train-comparison.ts and the benchmark. */
import { firstFeatures, secondTurn } from '../lib/comparison/align';
import { type Ground, makeGround } from '../lib/comparison/candidates';
import { type Forest, forestScore } from '../lib/comparison/forest';
import { byText } from '../lib/comparison/in-given-order';
import type { Learned } from '../lib/comparison/learned';
import { netScores } from '../lib/comparison/pair-net';
import { readStory } from '../lib/comparison/read-story';
import type { LabelledStory } from './labelled-story';
import { aloneExamples, differenceExamples, rowExamples } from './train-comparison-judges';
import { trainNets } from './train-comparison-net';
import { bin, type Growth, grow } from './train-comparison-trees';

/** A story's candidates, what the first forest sees of them, and whether the gold links them. */
export interface Examples {
  story: LabelledStory;
  ground: Ground;
  first: Float64Array[];
  labels: number[];
}

/** Folds of the cross-validation; a story's fold is its place in the folder's order modulo this. */
export const FOLDS = 5;
/** Parts that the training stories of one model are held out in, so that each judge learns from scores of stories the one before had not seen. */
const INNER = 5;

const FIRST: Growth = {
  trees: 200,
  leaves: 12,
  rate: 0.05,
  leastHessian: 4,
  ridge: 4,
  rows: 0.6,
  features: 0.25,
  seed: 7,
};
/** Pairs from this first score on train the nets; more of them than are judged in use, where the doubtful ones say least. */
const TRAINED_FROM = 0.03;
/** What the nets of the second turn begin with, one a net; the scores that the judges learn from are of the first alone. */
const NETS = [1, 2, 3];

const DIFFERENCE: Growth = {
  trees: 400,
  leaves: 4,
  rate: 0.01,
  leastHessian: 2,
  ridge: 6,
  rows: 0.7,
  features: 0.3,
  seed: 3,
};
const ROW: Growth = {
  trees: 350,
  leaves: 10,
  rate: 0.02,
  leastHessian: 3,
  ridge: 4,
  rows: 0.7,
  features: 0.25,
  seed: 3,
};
const ALONE: Growth = {
  trees: 150,
  leaves: 6,
  rate: 0.05,
  leastHessian: 3,
  ridge: 4,
  rows: 0.7,
  features: 0.5,
  seed: 5,
};

/** Candidates and labels of a story. */
export function examplesOf(story: LabelledStory): Examples {
  const ground = makeGround(readStory(byText(story.articles)));
  const linked = new Set(story.links.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]));
  const at = (i: number) => {
    const { sentence } = ground.sides[i]!;
    return `${ground.story[sentence.article]!.source.id}:${sentence.index}`;
  };
  const labels = ground.candidates.map(({ i, j }) => (linked.has(`${at(i)}|${at(j)}`) ? 1 : 0));
  return { story, ground, first: firstFeatures(ground), labels };
}

function grown(
  tables: ArrayLike<number>[][],
  labels: number[][],
  growth: Growth,
  weights?: number[],
): Forest {
  const data = bin(tables.flat());
  return grow(
    data,
    labels.flat(),
    Int32Array.from({ length: data.rows }, (_, r) => r),
    growth,
    weights,
  );
}

/**
 * Scores of each story's pairs from a judge that did not see the story.
 * @param train trains a judge on some stories, by their places; it tells the scores of a story's pairs.
 */
function heldOut(stories: number, train: (kept: number[]) => (story: number) => number[]): number[][] {
  const all = Array.from({ length: stories }, (_, s) => s);
  const held: number[][] = [];
  for (let fold = 0; fold < INNER; fold++) {
    const judge = train(all.filter((s) => s % INNER !== fold));
    for (const s of all) if (s % INNER === fold) held[s] = judge(s);
  }
  return held;
}

/** Trains all judges on some stories; each learns from scores that the one before gave to stories it had not seen. */
export function trainLearned(examples: Examples[]): Learned {
  const labels = examples.map((story) => story.labels);
  const tables = examples.map((story) => story.first);
  const opinions = heldOut(examples.length, (kept) => {
    const forest = grown(
      kept.map((s) => tables[s]!),
      kept.map((s) => labels[s]!),
      FIRST,
    );
    return (s) => tables[s]!.map((features) => forestScore(forest, features));
  });
  const turns = examples.map(({ ground, first }, s) => secondTurn(ground, first, opinions[s]!, TRAINED_FROM));
  const stories = turns.map(({ at, graph, table }, s) => ({
    graph,
    table,
    labels: at.map((k) => labels[s]![k]!),
  }));
  const seconds = heldOut(examples.length, (kept) => {
    const nets = trainNets(
      kept.map((s) => stories[s]!),
      NETS.slice(0, 1),
    );
    return (s) => netScores(nets, turns[s]!.graph, turns[s]!.table);
  });
  const scores = opinions.map((own, s) => {
    const last = [...own];
    turns[s]!.at.forEach((at, k) => {
      last[at] = seconds[s]![k]!;
    });
    return last;
  });
  const parts = examples.map((story, s) => {
    const pairs = story.ground.candidates.map(({ i, j }, k) => ({ i, j, score: scores[s]![k]! }));
    return {
      difference: differenceExamples(story, pairs),
      row: rowExamples(story, pairs),
      alone: aloneExamples(story, pairs),
    };
  });
  const judge = (part: 'difference' | 'row' | 'alone', growth: Growth) =>
    grown(
      parts.map((p) => p[part].table),
      parts.map((p) => p[part].labels),
      growth,
      parts.flatMap((p) => p[part].weights ?? p[part].labels.map(() => 1)),
    );
  return {
    first: grown(tables, labels, FIRST),
    second: trainNets(stories, NETS),
    difference: judge('difference', DIFFERENCE),
    row: judge('row', ROW),
    alone: judge('alone', ALONE),
  };
}

/**
 * The models of the cross-validation: number `fold` is trained without the gold stories of that fold.
 * @param more examples that every model is trained on, none of them of a gold story.
 */
export function trainFolds(gold: Examples[], more: Examples[]): Learned[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`fold ${fold + 1} of ${FOLDS}`);
    return trainLearned([...gold.filter((_, s) => s % FOLDS !== fold), ...more]);
  });
}

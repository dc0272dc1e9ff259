/** The training of the pair net, for scripts/train-comparison.ts. */
import { packNumbers } from '../lib/comparison/packed-numbers';
import type { PairGraph } from '../lib/comparison/pair-graph';
import { type Named, netInputs, netShapes, type PairNets, ROUNDS } from '../lib/comparison/pair-net';
import { rateAt, step } from './train-comparison-adam';
import { type NetBatch, together } from './train-comparison-batch';
import { learnt, Tape, type Values } from './train-comparison-tape';
import { tapedAround, tapedBridges, tapedRivals } from './train-comparison-tape-graph';
import { generator } from './train-comparison-trees';

/** A story's pairs: how they stand to each other, their features, and whether the gold links them. */
export interface NetStory {
  graph: PairGraph;
  table: ArrayLike<number>[];
  labels: number[];
}

/** Times the stories are gone through, and how many make a step. */
const EPOCHS = 15;
const STORIES_A_STEP = 8;
/** Shares of features and of numbers between layers left out at each step. */
const INPUTS_LEFT_OUT = 0.1;
const LEFT_OUT = 0.15;

/**
 * The net's answers on a tape, as log-odds; the same as `netScores` works out where nothing is left out.
 * @param random draws what is left out; null leaves nothing out.
 */
export function tapedAnswers(
  tape: Tape,
  weights: Named<Values>,
  graph: PairGraph,
  inputs: Float32Array,
  random: (() => number) | null,
): Values {
  const layer = (name: string, x: Values) => tape.linear(x, weights.get(name)!, weights.get(`${name} bias`)!);
  const thin = (x: Values, share = LEFT_OUT) => (random ? tape.dropout(x, share, random) : x);
  const given = thin({ data: inputs, grad: null }, INPUTS_LEFT_OUT);
  let state = tape.relu(layer('second', thin(tape.relu(layer('first', { ...given, grad: null })))));
  const states = [state];
  for (let round = 0; round < ROUNDS; round++) {
    const told = tape.relu(layer(`tell ${round}`, state));
    const heard = tape.beside(
      [state, tapedRivals(tape, graph, told), tapedBridges(tape, graph, told)],
      graph.size,
    );
    const width = state.data.length / graph.size;
    const around = tapedAround(tape, graph, told, weights.get(`around ${round}`)!, width);
    state = tape.add(state, tape.relu(tape.add(layer(`update ${round}`, thin(heard)), around)));
    states.push(state);
  }
  return layer('out', thin(tape.beside(states, graph.size)));
}

/** Weights to begin with: uniform within the inverse root of how many numbers a layer reads (He and others 2015, as commonly scaled). */
export function firstWeights(features: number, random: () => number): Named<Values> {
  const shapes = netShapes(features);
  return new Map(
    [...shapes].map(([name, [rows, width]]) => {
      const [reads] = shapes.get(name.replace(/ bias$/, ''))!;
      const most = 1 / Math.sqrt(reads);
      return [name, learnt(Float32Array.from({ length: rows * width }, () => (2 * random() - 1) * most))];
    }),
  );
}

function trainNet(stories: NetBatch[], features: number, seed: number): string {
  const random = generator(seed);
  const weights = firstWeights(features, random);
  const moments = new Map(
    [...weights].map(([name, { data }]) => [
      name,
      { mean: new Float32Array(data.length), square: new Float32Array(data.length) },
    ]),
  );
  const steps = EPOCHS * Math.ceil(stories.length / STORIES_A_STEP);
  let count = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = stories.map((story) => ({ story, key: random() })).sort((x, y) => x.key - y.key);
    for (let at = 0; at < order.length; at += STORIES_A_STEP) {
      const { graph, inputs, labels } = together(
        order.slice(at, at + STORIES_A_STEP).map(({ story }) => story),
      );
      const tape = new Tape();
      const said = tapedAnswers(tape, weights, graph, inputs, random);
      // The gradient of the mean log loss by the log-odds.
      said.data.forEach((odds, k) => {
        said.grad![k] = (1 / (1 + Math.exp(-odds)) - labels[k]!) / graph.size;
      });
      tape.back();
      const rate = rateAt(count, steps);
      count++;
      for (const [name, values] of weights) step(values, moments.get(name)!, rate, count);
    }
  }
  const numbers = [...weights.values()].flatMap(({ data }) => Array.from(data));
  return packNumbers(numbers);
}

/** Mean and standard deviation of each column over all stories. */
function spreadOf(tables: ArrayLike<number>[][]): Pick<PairNets, 'mean' | 'deviation'> {
  const rows = tables.flat();
  const width = rows[0]!.length;
  const mean = Array.from(
    { length: width },
    (_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length,
  );
  const deviation = mean.map((middle, k) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - middle) ** 2, 0) / rows.length + 1e-12),
  );
  const short = (x: number) => Number(x.toPrecision(6));
  return { mean: mean.map(short), deviation: deviation.map(short) };
}

/** Trains nets on stories; they differ in what they begin with and in the order of the stories. @param seeds one a net. */
export function trainNets(stories: NetStory[], seeds: number[]): PairNets {
  const spread = spreadOf(stories.map(({ table }) => table));
  const prepared = stories
    .filter(({ graph }) => graph.size > 0)
    .map(({ graph, table, labels }) => ({ graph, labels, inputs: netInputs(table, spread) }));
  return { ...spread, weights: seeds.map((seed) => trainNet(prepared, spread.mean.length, seed)) };
}

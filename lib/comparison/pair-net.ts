import { added, beside, linear, relu, type Weights } from './matrices';
import { unpackNumbers } from './packed-numbers';
import { AROUND_KINDS, type PairGraph } from './pair-graph';
import { fromAround, fromBridges, fromRivals } from './pair-net-layers';

/** Numbers a pair after the first layer, after the second, and those it tells the pairs it has to do with. */
const HIDDEN = 32;
const STATE = 16;
const TOLD = 6;
/** How often pairs tell each other. */
export const ROUNDS = 2;
/** A feature counts no more than this many standard deviations from its mean. */
const FARTHEST = 3;

/** Matrices, or what stands for them, by the names of `netShapes`. */
export type Named<T> = Map<string, T>;

/** How many numbers each of a net's matrices reads and gives, for pairs of so many features. */
export function netShapes(features: number): Named<[number, number]> {
  const shapes = new Map<string, [number, number]>([
    ['first', [features, HIDDEN]],
    ['second', [HIDDEN, STATE]],
    ['out', [STATE * (ROUNDS + 1), 1]],
  ]);
  for (let round = 0; round < ROUNDS; round++) {
    shapes.set(`tell ${round}`, [STATE, TOLD]);
    shapes.set(`update ${round}`, [STATE + 4 * TOLD, STATE]);
  }
  // A bias a layer; what the pairs around tell is added to a layer that has one.
  for (const [name, [, width]] of [...shapes]) shapes.set(`${name} bias`, [1, width]);
  for (let round = 0; round < ROUNDS; round++) shapes.set(`around ${round}`, [AROUND_KINDS * TOLD, STATE]);
  return shapes;
}

/** Nets that judge the pairs of a story together; their answers are averaged. */
export interface PairNets {
  /** Mean and standard deviation of each feature over the pairs they were trained on. */
  mean: number[];
  deviation: number[];
  /** One a net: its matrices one after another in the order of `netShapes`, a row for each number given, as `packNumbers` has them. */
  weights: string[];
}

/** Features as a net reads them, row by row: as so many standard deviations from their mean, none beyond `FARTHEST`. */
export function netInputs(
  table: ArrayLike<number>[],
  { mean, deviation }: Pick<PairNets, 'mean' | 'deviation'>,
): Float32Array {
  const width = mean.length;
  const inputs = new Float32Array(table.length * width);
  table.forEach((features, row) => {
    for (let k = 0; k < width; k++) {
      const far = (features[k]! - mean[k]!) / deviation[k]!;
      inputs[row * width + k] = Math.min(FARTHEST, Math.max(-FARTHEST, far));
    }
  });
  return inputs;
}

/** A net's answers for all pairs of a graph, as log-odds. */
function answers(weights: Named<Weights>, graph: PairGraph, inputs: Float32Array): Float32Array {
  const layer = (name: string, x: Float32Array) =>
    linear(x, weights.get(name)!, weights.get(`${name} bias`)!);
  let state = relu(layer('second', relu(layer('first', inputs))));
  const states = [state];
  for (let round = 0; round < ROUNDS; round++) {
    const told = relu(layer(`tell ${round}`, state));
    const heard = beside([state, fromRivals(graph, told), fromBridges(graph, told)], graph.size);
    const around = fromAround(graph, told, weights.get(`around ${round}`)!, STATE);
    state = added(state, relu(added(layer(`update ${round}`, heard), around)));
    states.push(state);
  }
  return layer('out', beside(states, graph.size));
}

const unpacked = new WeakMap<PairNets, Named<Float64Array>[]>();

function unpack({ mean, weights }: PairNets): Named<Float64Array>[] {
  return weights.map((packed) => {
    const numbers = Float64Array.from(unpackNumbers(packed));
    const matrices: Named<Float64Array> = new Map();
    let from = 0;
    for (const [name, [reads, width]] of netShapes(mean.length)) {
      matrices.set(name, numbers.subarray(from, from + reads * width));
      from += reads * width;
    }
    return matrices;
  });
}

/**
 * The chance, 0 to 1, of each pair of a graph that both its sentences report one fact, judged from the features of all of them.
 * @param table the features of each pair, in the order of the graph.
 */
export function netScores(nets: PairNets, graph: PairGraph, table: ArrayLike<number>[]): number[] {
  if (graph.size === 0) return [];
  const own = unpacked.get(nets) ?? unpack(nets);
  unpacked.set(nets, own);
  const inputs = netInputs(table, nets);
  const sums = new Float32Array(graph.size);
  for (const weights of own) {
    const each = answers(weights, graph, inputs);
    for (let at = 0; at < sums.length; at++) sums[at]! += each[at]!;
  }
  return Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum / own.length)));
}

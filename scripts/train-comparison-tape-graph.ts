/** The layers of the pair net in which pairs tell each other (lib/comparison/pair-net-layers.ts), on a tape. */
import { AROUND, type PairGraph, PLACE_KINDS } from '../lib/comparison/pair-graph';
import { fromAround, fromBridges, fromRivals, loudest } from '../lib/comparison/pair-net-layers';
import type { Tape, Values } from './train-comparison-tape';

/** `fromAround` on a tape. */
export function tapedAround(
  tape: Tape,
  graph: PairGraph,
  told: Values,
  weights: Values,
  width: number,
): Values {
  const tells = told.data.length / graph.size;
  return tape.put(fromAround(graph, told.data, weights.data, width), (grad) => {
    for (let at = 0; at < graph.size; at++)
      for (let place = 0; place < AROUND; place++) {
        const other = graph.around[at * AROUND + place]!;
        if (other < 0) continue;
        for (let k = 0; k < tells; k++) {
          const value = told.data[other * tells + k]!;
          // What tells nothing was cut off at 0: nothing goes back through it.
          if (value === 0) continue;
          const from = (PLACE_KINDS[place]! * tells + k) * width;
          let sum = 0;
          for (let o = 0; o < width; o++) {
            const g = grad[at * width + o]!;
            sum += g * weights.data[from + o]!;
            weights.grad![from + o]! += g * value;
          }
          told.grad![other * tells + k]! += sum;
        }
      }
  });
}

/** `fromRivals` on a tape. */
export function tapedRivals(tape: Tape, graph: PairGraph, told: Values): Values {
  const { size, rows, columns, groups } = graph;
  const tells = told.data.length / size;
  const first = loudest(graph, told.data);
  return tape.put(fromRivals(graph, told.data), (grad) => {
    const sums = new Float32Array(groups * tells);
    for (let at = 0; at < size; at++)
      for (let k = 0; k < tells; k++) {
        const ofSum = grad[(at * 2 + 1) * tells + k]!;
        for (const of of [rows, columns]) {
          const best = first[of[at]! * tells + k]!;
          if (best >= 0) told.grad![best * tells + k]! += grad[at * 2 * tells + k]!;
          sums[of[at]! * tells + k]! += ofSum;
        }
        told.grad![at * tells + k]! -= 2 * ofSum;
      }
    for (const of of [rows, columns])
      for (let at = 0; at < size; at++)
        for (let k = 0; k < tells; k++) told.grad![at * tells + k]! += sums[of[at]! * tells + k]!;
  });
}

/** `fromBridges` on a tape. */
export function tapedBridges(tape: Tape, graph: PairGraph, told: Values): Values {
  const { size, bridges } = graph;
  const tells = told.data.length / size;
  const data = fromBridges(graph, told.data);
  return tape.put(data, (grad) => {
    // The first bridge that gives the most is the one that counts.
    const done = new Uint8Array(data.length);
    for (let b = 0; b < bridges.length; b += 3)
      for (let k = 0; k < tells; k++) {
        const [p, q] = [bridges[b + 1]! * tells + k, bridges[b + 2]! * tells + k];
        const [x, y] = [told.data[p]!, told.data[q]!];
        const both = bridges[b]! * 2 * tells + k;
        if (data[both]! > 0 && !done[both] && Math.fround(x * y) === data[both]) {
          done[both] = 1;
          told.grad![p]! += grad[both]! * y;
          told.grad![q]! += grad[both]! * x;
        }
        const apart = both + tells;
        if (data[apart]! > 0 && !done[apart] && Math.fround(Math.abs(x - y)) === data[apart]) {
          done[apart] = 1;
          told.grad![p]! += grad[apart]! * Math.sign(x - y);
          told.grad![q]! -= grad[apart]! * Math.sign(x - y);
        }
      }
  });
}

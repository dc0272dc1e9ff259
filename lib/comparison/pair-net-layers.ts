import type { Weights } from './matrices';
import { AROUND, type PairGraph, PLACE_KINDS } from './pair-graph';

/** Of what each pair tells, `told` numbers a pair: the products with `weights` of what those around it tell, by the kind of their place. */
export function fromAround(
  { size, around }: PairGraph,
  told: Float32Array,
  weights: Weights,
  width: number,
): Float32Array {
  const tells = told.length / size;
  const out = new Float32Array(size * width);
  for (let at = 0; at < size; at++)
    for (let place = 0; place < AROUND; place++) {
      const other = around[at * AROUND + place]!;
      if (other < 0) continue;
      for (let k = 0; k < tells; k++) {
        const value = told[other * tells + k]!;
        if (value === 0) continue;
        const from = (PLACE_KINDS[place]! * tells + k) * width;
        for (let o = 0; o < width; o++) out[at * width + o]! += value * weights[from + o]!;
      }
    }
  return out;
}

/** For each group of rivals and each number told, the pair that tells the most, by its place in the list; -1 where none tells more than 0. */
export function loudest({ size, rows, columns, groups }: PairGraph, told: Float32Array): Int32Array {
  const tells = told.length / size;
  const first = new Int32Array(groups * tells).fill(-1);
  for (const of of [rows, columns])
    for (let at = 0; at < size; at++)
      for (let k = 0; k < tells; k++) {
        const value = told[at * tells + k]!;
        const best = first[of[at]! * tells + k]!;
        if (value > (best < 0 ? 0 : told[best * tells + k]!)) first[of[at]! * tells + k] = at;
      }
  return first;
}

/**
 * What the rivals of each pair tell it: for each number told, the most that any pair of its row tells plus the same of its column; then, for each, the sum
 * over both without itself.
 */
export function fromRivals(graph: PairGraph, told: Float32Array): Float32Array {
  const { size, rows, columns, groups } = graph;
  const tells = told.length / size;
  const most = new Float32Array(groups * tells);
  loudest(graph, told).forEach((at, group) => {
    if (at >= 0) most[group] = told[at * tells + (group % tells)]!;
  });
  const sums = new Float32Array(groups * tells);
  for (const of of [rows, columns])
    for (let at = 0; at < size; at++)
      for (let k = 0; k < tells; k++) sums[of[at]! * tells + k]! += told[at * tells + k]!;
  const out = new Float32Array(size * 2 * tells);
  for (let at = 0; at < size; at++)
    for (let k = 0; k < tells; k++) {
      const row = rows[at]! * tells + k;
      const column = columns[at]! * tells + k;
      out[at * 2 * tells + k] = most[row]! + most[column]!;
      out[(at * 2 + 1) * tells + k] = sums[row]! + sums[column]! - 2 * told[at * tells + k]!;
    }
  return out;
}

/**
 * What sentences of third reports tell a pair, by the pairs of its two sentences with each: for each number told the largest product of the two, then, for
 * each, the largest difference. A sentence like both bears the pair out, one like the other alone sets its sentences apart.
 */
export function fromBridges({ size, bridges }: PairGraph, told: Float32Array): Float32Array {
  const tells = told.length / size;
  const out = new Float32Array(size * 2 * tells);
  for (let b = 0; b < bridges.length; b += 3)
    for (let k = 0; k < tells; k++) {
      const x = told[bridges[b + 1]! * tells + k]!;
      const y = told[bridges[b + 2]! * tells + k]!;
      const both = bridges[b]! * 2 * tells + k;
      if (x * y > out[both]!) out[both] = x * y;
      const apart = Math.abs(x - y);
      if (apart > out[both + tells]!) out[both + tells] = apart;
    }
  return out;
}

/** Gradient boosting of regression trees for yes/no questions, on histograms: a small trainer for scripts/train-comparison.ts. */
import type { Forest } from '../lib/comparison/forest';

/** How a forest is grown. */
export interface Growth {
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of second derivatives in a leaf, and the ridge on leaf values. */
  leastHessian: number;
  ridge: number;
  /** Shares of rows and features each tree sees. */
  rows: number;
  features: number;
  seed: number;
}

/** A table of examples: features binned once for all folds. */
export interface Binned {
  rows: number;
  /** Upper cuts of each feature's bins, ascending: a value belongs to the first bin whose cut exceeds it. */
  cuts: number[][];
  /** Bin of each value, row by row. */
  bins: Uint8Array;
}

/** Most bins of a feature; a histogram keeps room for `SLOTS`. */
const BINS = 48;
const SLOTS = 64;

/** A small deterministic generator (mulberry32) of numbers from 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bins the columns of a table by quantiles of their distinct values. */
export function bin(table: ArrayLike<number>[]): Binned {
  const rows = table.length;
  const width = table[0]?.length ?? 0;
  const cuts: number[][] = [];
  const bins = new Uint8Array(rows * width);
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(table, (row) => row[f]!).sort();
    const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1]);
    const own: number[] = [];
    if (distinct.length <= BINS)
      for (let i = 1; i < distinct.length; i++) own.push((distinct[i - 1]! + distinct[i]!) / 2);
    else {
      // Half of the cuts by rows, half by distinct values, so that the rare high values of a sparse feature are told apart.
      const picked = new Set<number>();
      for (let k = 1; k < BINS / 2; k++) {
        picked.add(values[Math.floor((k * rows) / (BINS / 2))]!);
        picked.add(distinct[Math.floor((k * distinct.length) / (BINS / 2))]!);
      }
      own.push(
        ...[...picked]
          .sort((a, b) => a - b)
          .filter((value) => value > distinct[0]!)
          .map((value) => Number(value.toPrecision(5))),
      );
    }
    const unique = [...new Set(own)].sort((a, b) => a - b);
    cuts.push(unique);
    for (let r = 0; r < rows; r++) {
      const value = table[r]![f]!;
      let low = 0;
      let high = unique.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (value < unique[mid]!) high = mid;
        else low = mid + 1;
      }
      bins[r * width + f] = low;
    }
  }
  return { rows, cuts, bins };
}

interface Leaf {
  members: Int32Array;
  /** Gradient and Hessian sums a feature and bin, interleaved. */
  sums: Float64Array;
  g: number;
  h: number;
  node: number;
  gain: number;
  feature: number;
  bin: number;
}

/** Grows a forest on the rows `members` of a binned table towards `labels` (0 or 1), each row counting `weights` times. */
export function grow(
  data: Binned,
  labels: ArrayLike<number>,
  members: Int32Array,
  growth: Growth,
  weights?: ArrayLike<number>,
): Forest {
  const random = generator(growth.seed);
  let positive = 0;
  let mass = 0;
  for (const r of members) {
    positive += labels[r]! * (weights?.[r] ?? 1);
    mass += weights?.[r] ?? 1;
  }
  const bias = Math.log((positive + 1) / (mass - positive + 1));
  const forest: Forest = { bias, roots: [], feature: [], cut: [], next: [] };
  const margin = new Float64Array(data.rows).fill(bias);
  const g = new Float64Array(data.rows);
  const h = new Float64Array(data.rows);
  const width = data.cuts.length;

  const split = (leaf: Leaf, features: Int32Array): void => {
    leaf.gain = 0;
    const base = (leaf.g * leaf.g) / (leaf.h + growth.ridge);
    for (const f of features) {
      const last = data.cuts[f]!.length;
      let leftG = 0;
      let leftH = 0;
      for (let b = 0; b < last; b++) {
        const at = (f * SLOTS + b) * 2;
        leftG += leaf.sums[at]!;
        leftH += leaf.sums[at + 1]!;
        const rightH = leaf.h - leftH;
        if (leftH < growth.leastHessian) continue;
        if (rightH < growth.leastHessian) break;
        const rightG = leaf.g - leftG;
        const gain =
          (leftG * leftG) / (leftH + growth.ridge) + (rightG * rightG) / (rightH + growth.ridge) - base;
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.feature = f;
          leaf.bin = b;
        }
      }
    }
  };
  const histogram = (members: Int32Array, features: Int32Array): Float64Array => {
    const sums = new Float64Array(width * SLOTS * 2);
    const { bins } = data;
    for (let m = 0; m < members.length; m++) {
      const r = members[m]!;
      const gr = g[r]!;
      const hr = h[r]!;
      const from = r * width;
      for (let k = 0; k < features.length; k++) {
        const f = features[k]!;
        const at = (f * SLOTS + bins[from + f]!) * 2;
        sums[at] = sums[at]! + gr;
        sums[at + 1] = sums[at + 1]! + hr;
      }
    }
    return sums;
  };
  const leafOf = (members: Int32Array, sums: Float64Array, node: number): Leaf => {
    let sg = 0;
    let sh = 0;
    for (let m = 0; m < members.length; m++) {
      sg += g[members[m]!]!;
      sh += h[members[m]!]!;
    }
    return { members, sums, g: sg, h: sh, node, gain: 0, feature: -1, bin: 0 };
  };
  const nodeBin: number[] = [];
  const push = (): number => {
    nodeBin.push(0);
    forest.feature.push(-1);
    forest.cut.push(0);
    forest.next.push(0);
    return forest.feature.length - 1;
  };

  for (let t = 0; t < growth.trees; t++) {
    for (let m = 0; m < members.length; m++) {
      const r = members[m]!;
      const p = 1 / (1 + Math.exp(-margin[r]!));
      const w = weights?.[r] ?? 1;
      g[r] = w * (labels[r]! - p);
      h[r] = w * p * (1 - p);
    }
    const sample = members.filter(() => random() < growth.rows);
    const features = Int32Array.from(data.cuts.keys()).filter(() => random() < growth.features);
    const root = push();
    forest.roots.push(root);
    const leaves = [leafOf(sample, histogram(sample, features), root)];
    split(leaves[0]!, features);
    while (leaves.length < growth.leaves) {
      let best = 0;
      for (let i = 1; i < leaves.length; i++) if (leaves[i]!.gain > leaves[best]!.gain) best = i;
      const leaf = leaves[best]!;
      if (leaf.gain <= 1e-6) break;
      const { feature, bin: cut } = leaf;
      const left = push();
      const right = push();
      forest.feature[leaf.node] = feature;
      forest.cut[leaf.node] = data.cuts[feature]![cut]!;
      forest.next[leaf.node] = left;
      nodeBin[leaf.node] = cut;
      const below = leaf.members.filter((r) => data.bins[r * width + feature]! <= cut);
      const above = leaf.members.filter((r) => data.bins[r * width + feature]! > cut);
      // The larger child's sums are the parent's less the smaller one's.
      const sums = histogram(below.length < above.length ? below : above, features);
      const rest = leaf.sums;
      for (let k = 0; k < rest.length; k++) rest[k] = rest[k]! - sums[k]!;
      const a = leafOf(below, below.length < above.length ? sums : rest, left);
      const b = leafOf(above, below.length < above.length ? rest : sums, right);
      leaves.splice(best, 1, a, b);
      split(a, features);
      split(b, features);
    }
    for (const leaf of leaves)
      forest.cut[leaf.node] = Number(((growth.rate * leaf.g) / (leaf.h + growth.ridge)).toPrecision(4));
    for (let m = 0; m < members.length; m++) {
      const r = members[m]!;
      let node = root;
      while (forest.feature[node]! >= 0) {
        const below = data.bins[r * width + forest.feature[node]!]! <= nodeBin[node]!;
        node = forest.next[node]! + (below ? 0 : 1);
      }
      margin[r] = margin[r]! + forest.cut[node]!;
    }
  }
  return forest;
}

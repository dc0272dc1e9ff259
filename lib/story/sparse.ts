import { hash } from './hash';

/** A sparse vector of length 1: parallel arrays, ascending by hash, each hash once and none 0. */
export interface Sparse {
  /** Hashes of the terms: 16 bits in a signature, which every article of some days is read by, 24 in a profile, which tells fifty apart. */
  hashes: Uint32Array;
  /** Weights of 1 to 255: 255 times those of the vector of length 1. */
  weights: Uint8Array;
}

/**
 * The heaviest terms as a vector of length 1.
 * @param terms positive weights; others are left out, as are terms too light to be told from 0 in a byte.
 * @param most how many terms to keep.
 * @param bits how many of a hash's 32 bits to keep, the highest.
 */
export function sparseOf(terms: Iterable<readonly [string, number]>, most: number, bits = 32): Sparse {
  const heaviest = Array.from(terms)
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0));
  const cells = new Map<number, number>();
  for (const [term, weight] of heaviest) {
    const byte = Math.round((255 * weight) / length);
    const key = hash(term) >>> (32 - bits) || 1;
    if (byte > 0) cells.set(key, Math.max(byte, cells.get(key) ?? 0));
  }
  const hashes = Uint32Array.from(cells.keys()).sort();
  return { hashes, weights: Uint8Array.from(hashes, (key) => cells.get(key)!) };
}

/** The cosine of two vectors, 0 to about 1 (rounding to bytes may pass 1 by a hundredth); 0 with an empty one. */
export function dot(a: Sparse, b: Sparse): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const x = a.hashes[i]!;
    const y = b.hashes[j]!;
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum / (255 * 255);
}

/** The part of `a`'s weight whose terms stand in `b` or, where given, in `c`, 0 to 1; 0 for an empty `a`. */
export function coverage(a: Sparse, b: Sparse, c: Sparse = b): number {
  let all = 0;
  let found = 0;
  for (let i = 0, j = 0, k = 0; i < a.hashes.length; i++) {
    const key = a.hashes[i]!;
    while (j < b.hashes.length && b.hashes[j]! < key) j++;
    while (k < c.hashes.length && c.hashes[k]! < key) k++;
    all += a.weights[i]!;
    if (b.hashes[j] === key || c.hashes[k] === key) found += a.weights[i]!;
  }
  return all > 0 ? found / all : 0;
}

/** The heaviest terms of a vector, as they are, for {@link coverage}; of equal ones the first. */
export function heaviest(vector: Sparse, most: number): Sparse {
  const { hashes, weights } = vector;
  if (hashes.length <= most) return vector;
  // Weights are bytes: counting them finds the least one kept without sorting.
  const counts = new Uint8Array(256);
  for (const weight of weights) counts[weight]!++;
  let least = 255;
  let kept = counts[least]!;
  while (kept < most) kept += counts[--least]!;
  let ofLeast = counts[least]! - (kept - most);
  const short = { hashes: new Uint32Array(most), weights: new Uint8Array(most) };
  for (let i = 0, at = 0; at < most; i++) {
    const weight = weights[i]!;
    if (weight < least || (weight === least && ofLeast-- <= 0)) continue;
    short.hashes[at] = hashes[i]!;
    short.weights[at++] = weight;
  }
  return short;
}

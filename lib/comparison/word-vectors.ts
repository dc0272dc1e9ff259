import data from './vectors.data.json';

const { dimensions } = data;
let index: Map<string, number> | undefined;
let bytes: Int8Array = new Int8Array(0);

function load(): Map<string, number> {
  const text = atob(data.vectors);
  bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = (text.charCodeAt(i) << 24) >> 24;
  return new Map(data.stems.split(' ').map((stem, i) => [stem, i]));
}

/** The vector of a stem, of length 1, trained by scripts/train-comparison-vectors.ts; null for a stem it lacks. */
export function wordVector(stem: string): Float32Array | null {
  index ??= load();
  const at = index.get(stem);
  if (at === undefined) return null;
  const vector = Float32Array.from(bytes.subarray(at * dimensions, (at + 1) * dimensions));
  return unit(vector);
}

/** Scales a vector to length 1 in place; a zero vector stays zero. */
export function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const x of vector) square += x * x;
  if (square > 0) for (let d = 0; d < vector.length; d++) vector[d]! /= Math.sqrt(square);
  return vector;
}

/** The dot product of two vectors of one length. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}

/** How many numbers a word vector has. */
export const VECTOR_DIMENSIONS = dimensions;

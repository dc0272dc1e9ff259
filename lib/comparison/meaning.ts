import type { Ground } from './candidates';
import { addWord, DIMENSIONS, wordPlace } from './word-vectors';

/** Names of the features of `meaningFeatures`, in order. */
export const MEANING_FEATURES = ['meaning', 'meaningWide', 'meaningRest'] as const;

/** What the sentences of a story are about, as vectors of `DIMENSIONS` numbers. */
export interface Meaning {
  /** By sentence: the sum of its terms' vectors by their weight, less the story's mean; of length 1, or 0 for a sentence of unknown words. */
  own: Float32Array[];
  /** The same with half of the sentence before and half of the one after. */
  wide: Float32Array[];
  /** How like two sentences are in the terms they do not share, -1 to 1; 0 where nothing is known of them. */
  rest(i: number, j: number): number;
}

/** A product of squared lengths below this is what rounding leaves of nothing. */
const NOTHING = 0.01;

/** The product of two vectors of `DIMENSIONS` numbers: of two of length 1 their cosine. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += a[d]! * b[d]!;
  return sum;
}

function addTo(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let d = 0; d < DIMENSIONS; d++) sum[d] = sum[d]! + weight * vector[d]!;
}

/** The vector itself, brought to length 1. */
function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let d = 0; d < DIMENSIONS; d++) vector[d] = vector[d]! / length;
  return vector;
}

/** Reads what each sentence of a story is about. The story's mean is taken out: what all its sentences are about tells none apart. */
export function meaningOf({ vocabulary, starts, sides }: Ground): Meaning {
  const { sentences, background, stems } = vocabulary;
  const places = stems.map(wordPlace);
  const sums = sentences.map((terms) => {
    const sum = new Float32Array(DIMENSIONS);
    for (const id of terms.ids) if (places[id] !== -1) addWord(sum, places[id]!, background[id]!);
    return sum;
  });
  const mean = new Float32Array(DIMENSIONS);
  const counted = sums.filter((_, i) => !sides[i]!.sentence.boilerplate);
  for (const sum of counted) addTo(mean, sum, 1 / counted.length);
  const centred = sums.map((sum) => {
    const result = sum.slice();
    // A sentence of unknown words stays at zero: less the mean, all such sentences would be alike.
    if (sum.some((value) => value !== 0)) addTo(result, mean, -1);
    return result;
  });
  const wide = centred.map((sum, i) => {
    const result = sum.slice();
    if (i > 0 && !starts.includes(i)) addTo(result, centred[i - 1]!, 0.5);
    if (i + 1 < centred.length && !starts.includes(i + 1)) addTo(result, centred[i + 1]!, 0.5);
    return toUnit(result);
  });
  // Brought to length 1 where they stand: the neighbours above are taken at full length.
  const own = centred.map(toUnit);
  const squares = sums.map((sum) => dot(sum, sum));
  const shared = new Float32Array(DIMENSIONS);
  return {
    own,
    wide,
    rest(i, j) {
      const a = sentences[i]!.ids;
      const b = sentences[j]!.ids;
      shared.fill(0);
      // Both lists ascend.
      for (let k = 0, m = 0; k < a.length && m < b.length; ) {
        const id = a[k]!;
        if (id < b[m]!) k++;
        else if (id > b[m]!) m++;
        else {
          if (places[id] !== -1) addWord(shared, places[id]!, background[id]!);
          k++;
          m++;
        }
      }
      // (a - s)(b - s), |a - s|² and |b - s|² from the products of a, b and s: no vector is made for a pair.
      const p = sums[i]!;
      const q = sums[j]!;
      let square = 0;
      let left = 0;
      let right = 0;
      let both = 0;
      for (let d = 0; d < DIMENSIONS; d++) {
        square += shared[d]! * shared[d]!;
        left += p[d]! * shared[d]!;
        right += q[d]! * shared[d]!;
        both += p[d]! * q[d]!;
      }
      const lengths = (squares[i]! - 2 * left + square) * (squares[j]! - 2 * right + square);
      return lengths < NOTHING ? 0 : (both - left - right + square) / Math.sqrt(lengths);
    },
  };
}

/**
 * How like two sentences are in what their words mean, in the order of `MEANING_FEATURES`: alone, with their neighbours, and in the words they do
 * not share. The same whichever sentence is `i`.
 */
export function meaningFeatures({ own, wide, rest }: Meaning, i: number, j: number): number[] {
  return [dot(own[i]!, own[j]!), dot(wide[i]!, wide[j]!), rest(i, j)];
}

import shipped from './word-vectors.data.json';

/** What common stems are like, as scripts/make-word-vectors.ts writes it. */
export interface WordVectors {
  /** Numbers a stem. */
  dimensions: number;
  /** The stems, with a space between. */
  stems: string;
  /** The numbers of each stem in turn, each -1, 0 or 1, four a byte, to base 64. */
  signs: string;
}

/** Numbers of -1, 0 or 1 as `WordVectors` keeps them: two bits each, the number plus one. */
export function packSigns(signs: readonly number[]): string {
  let bytes = '';
  for (let at = 0; at < signs.length; at += 4) {
    let byte = 0;
    for (let k = 0; k < 4; k++) byte |= ((signs[at + k] ?? 0) + 1) << (2 * k);
    bytes += String.fromCharCode(byte);
  }
  return btoa(bytes);
}

/** How many numbers a word's vector has. */
export const DIMENSIONS: number = shipped.dimensions;

let table: { places: Map<string, number>; bytes: string } | null = null;

/**
 * What a stem is like, as a unit vector: stems used in like places point in like directions.
 * @returns null for a stem that is not among the 10,000 commonest of English news.
 */
export function wordVector(stem: string): Float32Array | null {
  // Unpacked on the first question: a page that compares nothing does without.
  table ??= {
    places: new Map(shipped.stems.split(' ').map((each, at) => [each, at])),
    bytes: atob(shipped.signs),
  };
  const place = table.places.get(stem);
  if (place === undefined) return null;
  const vector = new Float32Array(DIMENSIONS);
  let count = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    const at = place * DIMENSIONS + d;
    const sign = ((table.bytes.charCodeAt(at >> 2) >> (2 * (at & 3))) & 3) - 1;
    vector[d] = sign;
    count += sign * sign;
  }
  const length = Math.sqrt(count);
  if (length === 0) return null;
  for (let d = 0; d < DIMENSIONS; d++) vector[d] = vector[d]! / length;
  return vector;
}

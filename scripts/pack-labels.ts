/**
 * Packs a folder of labelled stories, whose articles name their `source` in a library, into scripts/labels: the labels without the texts.
 *   npx tsx scripts/pack-labels.ts FOLDER NEWS.jsonl.gz
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../lib/cli/read-library';
import { LABELS } from './labelled-stories';
import { packStory, type SourcedStory } from './packed-labels';

const [folder, news] = process.argv.slice(2);
if (!folder || !news) throw new Error('usage: npx tsx scripts/pack-labels.ts FOLDER NEWS.jsonl.gz');
const library = readLibrary(news, console.error);
const packed = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): SourcedStory => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .sort((x, y) => (x.id < y.id ? -1 : 1))
  .map((story) => packStory(story, library, console.error));
// A story a line, so that a change shows what it changed.
const lines = packed.map((story) => JSON.stringify(story));
writeFileSync(LABELS, `[\n${lines.join(',\n')}\n]\n`);
console.log(`${packed.length} stories, ${packed.reduce((sum, { links }) => sum + links.length, 0)} links`);

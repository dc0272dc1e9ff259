import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { daysAround, dayOf, UNDATED } from '../story/day';
import { type DayShard, emptyShard, type ShardRow, withRows } from '../story/day-shard';
import { findCandidates } from '../story/find-candidates';
import { rankCandidates, type StoryDocument } from '../story/rank-candidates';
import { type Signature, signatureOf } from '../story/signature';

const usage = 'usage: match LIBRARY.jsonl[.gz] --stories STORIES.json --out FILE.jsonl';

/** Matches written for a query. */
const WRITTEN = 20;
/** Days looked at on either side, and how far when they hold fewer candidates than `FEW`. */
const NEAR = 3;
const FAR = 7;
const FEW = 20;
/** Queries between two lines of progress. */
const STEP = 100;

/** The articles of a library file; a damaged line is named on stderr and left out. */
function readLibrary(file: string): StoryDocument[] {
  const bytes = readFileSync(file);
  // A gzip file says so in its first two bytes, whatever it is called.
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const documents: StoryDocument[] = [];
  text.split('\n').forEach((line, at) => {
    if (!line.trim()) return;
    const fault = (reason: string) => console.error(`${file}: line ${at + 1} left out: ${reason}`);
    try {
      const row = JSON.parse(line) as Record<string, unknown> | null;
      if (typeof row?.id !== 'string' || typeof row.text !== 'string') {
        fault('an article needs "id" and "text", both strings');
        return;
      }
      const date = row.date ?? row.publishedAt;
      documents.push({
        id: row.id,
        title: typeof row.title === 'string' ? row.title : '',
        text: row.text,
        publishedAt: typeof date === 'string' ? date : null,
      });
    } catch (error) {
      fault(error instanceof Error ? error.message : String(error));
    }
  });
  return documents;
}

/** The ids named in a stories file {story: [id, …]}, each once. */
function readQueries(file: string): string[] {
  const stories = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (typeof stories !== 'object' || stories === null || !Object.values(stories).every(Array.isArray)) {
    throw new Error(`${file} should be an object {story: [article id, …]}`);
  }
  return [...new Set(Object.values(stories as Record<string, string[]>).flat())];
}

/** The library as the extension keeps it: a shard a day, with each article's signature. */
function indexOf(documents: readonly StoryDocument[]) {
  const signatures = new Map<string, Signature>();
  const days = new Map<string, ShardRow[]>();
  for (const document of documents) {
    const signature = signatureOf(document);
    signatures.set(document.id, signature);
    const day = dayOf(document.publishedAt) ?? UNDATED;
    days.set(day, [...(days.get(day) ?? []), { id: document.id, signature }]);
  }
  const shards = new Map<string, DayShard>();
  for (const [day, rows] of days) shards.set(day, withRows(emptyShard(day), rows));
  return { signatures, shards };
}

/**
 * `match`: asks every article named in the stories against the whole library and writes a line each,
 * {id, matches: [{id, score, same}]}, the 20 best first.
 * @throws when an argument is missing or a file cannot be read; a query that the library lacks is named on stderr.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stories: { type: 'string' }, out: { type: 'string' } },
  });
  const [library] = positionals;
  if (!library || !values.stories || !values.out) throw new Error(usage);
  const documents = new Map(readLibrary(library).map((document) => [document.id, document]));
  const { signatures, shards } = indexOf([...documents.values()]);
  console.error(`${documents.size} articles in ${shards.size} days`);

  const lines: string[] = [];
  const queries = readQueries(values.stories);
  for (const [at, id] of queries.entries()) {
    const document = documents.get(id);
    if (!document) {
      console.error(`${values.stories}: the library has no article "${id}"`);
      continue;
    }
    const day = dayOf(document.publishedAt);
    const around = (radius: number) =>
      day ? daysAround(day, radius).flatMap((key) => shards.get(key) ?? []) : shards.values();
    const query = { signature: signatures.get(id)!, day };
    let candidates = findCandidates(query, around(NEAR));
    if (candidates.length < FEW) candidates = findCandidates(query, around(FAR));
    const matches = rankCandidates(
      document,
      candidates.map((candidate) => documents.get(candidate.id)!),
    );
    const written = matches
      .slice(0, WRITTEN)
      .map(({ id, score, same }) => ({ id, score: Number(score.toFixed(4)), same }));
    lines.push(JSON.stringify({ id, matches: written }));
    if ((at + 1) % STEP === 0) console.error(`${at + 1} of ${queries.length}`);
  }
  writeFileSync(values.out, lines.map((line) => `${line}\n`).join(''));
  console.error(`${lines.length} answers written to ${values.out}`);
}

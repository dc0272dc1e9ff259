import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rankProfiles } from '../story/rank-profiles';
import { readLibrary, readStories } from './read-library';
import { StoryIndex } from './story-index';

const usage = 'usage: match LIBRARY.jsonl[.gz] --stories STORIES.json --out FILE.jsonl';

/** Matches written for a query. */
const WRITTEN = 20;
/** Queries between two lines of progress. */
const STEP = 100;

/**
 * `match`: asks every article named in the stories against the whole library and writes a line each,
 * {id, matches: [{id, score, same}]}, the 20 best first. Progress and damaged lines go to stderr.
 * @throws when an argument is missing or a file cannot be read; a query the library lacks is named on stderr.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stories: { type: 'string' }, out: { type: 'string' } },
  });
  const [library, ...more] = positionals;
  if (!library || more.length > 0 || !values.stories || !values.out) throw new Error(usage);
  const documents = readLibrary(library, console.error);
  const queries = new Set(Object.values(readStories(values.stories)).flat());
  const index = new StoryIndex(documents);
  console.error(`${documents.size} articles in ${index.days} day shards`);

  const lines: string[] = [];
  for (const id of queries) {
    if (!documents.has(id)) {
      console.error(`${values.stories}: the library has no article "${id}"`);
      continue;
    }
    const candidates = await index.candidates(id);
    const ranked = rankProfiles(
      index.input(id),
      candidates.map((candidate) => index.input(candidate.id)),
    );
    const matches = ranked
      .slice(0, WRITTEN)
      .map(({ id: match, score, same }) => ({ id: match, score: Number(score.toFixed(4)), same }));
    lines.push(`${JSON.stringify({ id, matches })}\n`);
    if (lines.length % STEP === 0) console.error(`${lines.length} of ${queries.size}`);
  }
  writeFileSync(values.out, lines.join(''));
  console.error(`${lines.length} answers written to ${values.out}`);
}

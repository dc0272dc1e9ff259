import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Ranked, rankProfiles } from '../story/rank-profiles';
import { idOf, keysById, readStories, readTexts } from './read-library';
import { StoryIndex } from './story-index';

const usage = 'usage: match LIBRARY.jsonl[.gz] --stories STORIES.json --out FILE.jsonl';

/** Matches written for a query. */
const WRITTEN = 20;
/** Queries between two lines of progress. */
const STEP = 100;

/** What several texts of one id found, by id and best first; what they find of each other is left out. */
export function mergeRanked(id: string, ranked: Ranked[][]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const each of ranked.flat().sort((a, b) => b.score - a.score)) {
    const found = idOf(each.id);
    if (found !== id && !best.has(found)) best.set(found, { ...each, id: found });
  }
  return [...best.values()];
}

/**
 * `match`: asks every article named in the stories against the whole library and writes a line each,
 * {id, matches: [{id, score, same}]}, the 20 best first. Where several texts bear one id each of them asks and is found. Progress and damaged lines go to stderr.
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
  const documents = readTexts(library, console.error);
  const keys = keysById(documents);
  const queries = new Set(Object.values(readStories(values.stories)).flat());
  const index = new StoryIndex(documents);
  console.error(`${documents.size} articles in ${index.days} day shards`);

  const lines: string[] = [];
  for (const id of queries) {
    if (!documents.has(id)) {
      console.error(`${values.stories}: the library has no article "${id}"`);
      continue;
    }
    const asked = keys.get(id)!.map(async (key) => {
      const candidates = await index.candidates(key);
      return rankProfiles(
        index.input(key),
        candidates.map((candidate) => index.input(candidate.id)),
      );
    });
    const matches = mergeRanked(id, await Promise.all(asked))
      .slice(0, WRITTEN)
      .map(({ id: match, score, same }) => ({ id: match, score: Number(score.toFixed(4)), same }));
    lines.push(`${JSON.stringify({ id, matches })}\n`);
    if (lines.length % STEP === 0) console.error(`${lines.length} of ${queries.size}`);
  }
  writeFileSync(values.out, lines.join(''));
  console.error(`${lines.length} answers written to ${values.out}`);
}

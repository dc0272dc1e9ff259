import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { StoryDocument } from '../story/rank-candidates';

/** Says what is wrong with a line that cannot be an article; null when nothing is. */
function faultOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'it is not an object';
  const { id, text } = row as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return 'an article needs an "id", a string';
  return typeof text === 'string' ? null : `article "${id}" has no "text", a string`;
}

/** Ends the id in the key of a text whose id stands in the file again. */
const AGAIN = '\n';

/** The id of a text, by the key it has in {@link readTexts}. */
export const idOf = (key: string): string => key.split(AGAIN, 1)[0]!;

/** The keys of each id's texts, in the order of the file. */
export function keysById(texts: ReadonlyMap<string, StoryDocument>): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const key of texts.keys()) keys.set(idOf(key), [...(keys.get(idOf(key)) ?? []), key]);
  return keys;
}

/**
 * The articles of a library file, a JSON object {id, title, text, date} a line, gzipped or not. A damaged line is
 * left out and reported with its number; of two articles with one id the later counts.
 * @param report is given one sentence a damaged line.
 * @throws when the file cannot be read, or is gzipped and damaged.
 */
export function readLibrary(file: string, report: (sentence: string) => void): Map<string, StoryDocument> {
  return new Map([...readTexts(file, report)].filter(([key]) => key === idOf(key)));
}

/**
 * The same with all texts of an id that stands in the file more than once, as where a collection numbers articles
 * badly: each under a key of its own, which is also its document's id; the last one's is the id itself.
 */
export function readTexts(file: string, report: (sentence: string) => void): Map<string, StoryDocument> {
  const bytes = readFileSync(file);
  // A gzip file says so in its first two bytes, whatever it is called.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let text: string;
  try {
    text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${file} is damaged: ${(error as Error).message}. Make or copy it again.`);
  }
  const documents = new Map<string, StoryDocument>();
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    let row: unknown;
    let fault: string | null;
    try {
      row = JSON.parse(line);
      fault = faultOf(row);
    } catch (error) {
      fault = (error as Error).message;
    }
    if (fault !== null) {
      report(`${file}, line ${at + 1} left out: ${fault}`);
      continue;
    }
    const { id, title, text: body, date } = row as StoryDocument & { date?: unknown };
    const former = documents.get(id);
    if (former && former.text !== body) {
      const key = `${id}${AGAIN}${at}`;
      documents.set(key, { ...former, id: key });
    }
    documents.set(id, {
      id,
      title: typeof title === 'string' ? title : '',
      text: body,
      publishedAt: typeof date === 'string' ? date : null,
    });
  }
  return documents;
}

/**
 * The stories of a file {story: [article id, …]}.
 * @throws when it is anything else.
 */
export function readStories(file: string): Record<string, string[]> {
  const wrong = new Error(`${file} should be a JSON object {story: [article id, …]}`);
  let stories: unknown;
  try {
    stories = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? error : wrong;
  }
  if (typeof stories !== 'object' || stories === null || Array.isArray(stories)) throw wrong;
  const ids = Object.values(stories);
  if (!ids.every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'))) throw wrong;
  return stories as Record<string, string[]>;
}

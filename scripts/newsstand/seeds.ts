import { readFileSync } from 'node:fs';

/** What a seed article tells about itself; one row of seeds/articles.json. */
export interface SeedRecord {
  /** Its text, in seeds/. */
  file: string;
  outlet: string;
  title: string;
  /** ISO 8601 day. */
  publishedAt: string;
  byline: string | null;
  /** BCP 47 tag. */
  language: string;
  agency: string | null;
}

/** A seed article: its record, and the lines of its text that are not blank, trimmed. */
export interface Seed extends SeedRecord {
  lines: string[];
}

/** The four seeds by the name of their file without ".txt". */
export type SeedName = 'cnbc' | 'ft' | 'digest' | 'spacewar';

const folder = new URL('../../seeds/', import.meta.url);

/**
 * Reads one seed from seeds/.
 * @throws when seeds/articles.json has no record of that file.
 */
export function readSeed(name: SeedName): Seed {
  const records = JSON.parse(readFileSync(new URL('articles.json', folder), 'utf8')) as SeedRecord[];
  const record = records.find(({ file }) => file === `${name}.txt`);
  if (!record) throw new Error(`seeds/articles.json has no record of ${name}.txt: add one`);
  const text = readFileSync(new URL(record.file, folder), 'utf8');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { ...record, lines };
}

import { readText } from '../article/paragraphs-of-text';
import type { Reading } from '../article/reading';
import { holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { readSettings, writeSetting } from '../library/settings';
import { articleOfReading } from './article-of-reading';

/** A sample report: its text and what is known of it. */
export interface SampleText {
  text: string;
  outlet: string;
  title: string;
  /** ISO day; null when unknown. */
  publishedAt: string | null;
  /** The byline as printed; null when there is none. */
  byline: string | null;
  language: string;
  agency: string | null;
}

function readSample({ text, outlet, title, publishedAt, language, agency, byline }: SampleText): Reading {
  const reading = readText(text, outlet);
  const known = { outlet, title, publishedAt, language, agency, byline: byline ? [byline] : [] };
  return { ...reading, ...known, isArticle: true };
}

/** Puts the sample articles in; those that are there already stay as they are. */
export async function addSamples(db: LibraryDatabase, samples: SampleText[], now: number): Promise<void> {
  for (const sample of samples) {
    await holdArticle(db, await articleOfReading(readSample(sample), 'sample', now));
  }
}

/** Fills a new library with the samples, once ever: a reader who removed them does not get them back unasked. */
export async function fillSample(db: LibraryDatabase, samples: SampleText[], now: number): Promise<void> {
  if ((await readSettings(db)).sampleFilled) return;
  await addSamples(db, samples, now);
  await writeSetting(db, 'sampleFilled', true);
}

import { canonicalAddress } from '../article/address';
import { readText } from '../article/paragraphs-of-text';
import type { Reading } from '../article/reading';
import type { ArticleRecord, Origin } from '../library/article-record';
import { holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { articleOfReading } from './article-of-reading';

/** A text needs this many sentences to be compared with anything. */
const FEWEST_SENTENCES = 2;

/** A text the reader gives, with what the reader says of it. */
export interface GivenText {
  text: string;
  outlet?: string;
  title?: string;
  /** ISO day. */
  publishedAt?: string;
  address?: string;
}

/**
 * The library's record of something the reader gives.
 * @param now milliseconds since 1970.
 * @throws when there is too little in it to compare.
 */
export async function articleToHold(reading: Reading, origin: Origin, now: number): Promise<ArticleRecord> {
  const article = await articleOfReading(reading, origin, now);
  if (article.sentences.length < FEWEST_SENTENCES)
    throw new Error('There are not enough sentences in it to compare. Add the whole article text.');
  return article;
}

/** Adds a pasted text. @throws when it holds no article text, or its address is none. */
export async function addText({ db, now }: { db: LibraryDatabase; now(): number }, given: GivenText) {
  const reading = readText(given.text, given.outlet);
  const { text: _text, address, ...said } = given;
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  const place = address ? { address: canonicalAddress(address) } : {};
  const article = await articleToHold({ ...reading, ...known, ...place }, 'pasted', now());
  return { outcome: await holdArticle(db, article), title: article.title };
}

import { canonicalAddress } from '../article/address';
import { readText } from '../article/paragraphs-of-text';
import { readArticle } from '../article/read-article';
import type { Reading } from '../article/reading';
import type { Origin } from '../library/article-record';
import { type HoldOutcome, holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { articleOfReading } from './article-of-reading';

/** Larger files are no articles; refusing them keeps the page responsive. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** A text needs this many sentences to be compared with anything. */
const FEWEST_SENTENCES = 2;

/** What adding needs from the page. */
export interface AddServices {
  db: LibraryDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  /** Parses HTML without running or loading anything of it. */
  parse(html: string): Document;
}

/** A text the reader gives, with what the reader says of it. */
export interface GivenText {
  text: string;
  outlet?: string;
  title?: string;
  /** ISO day. */
  publishedAt?: string;
  address?: string;
}

/** What became of one file; the outcome, or why it was left out. */
export type FileResult = { name: string } & ({ outcome: HoldOutcome; title: string } | { error: string });

async function hold(services: AddServices, reading: Reading, origin: Origin) {
  const article = await articleOfReading(reading, origin, services.now());
  if (article.sentences.length < FEWEST_SENTENCES) {
    throw new Error('There are not enough sentences in it to compare. Add the whole article text.');
  }
  return { outcome: await holdArticle(services.db, article), title: article.title };
}

/** Adds a pasted text. @throws when it holds no article text, or its address is none. */
export async function addText(services: AddServices, given: GivenText) {
  const reading = readText(given.text, given.outlet);
  const { text: _text, address, ...said } = given;
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  const place = address ? { address: canonicalAddress(address) } : {};
  return hold(services, { ...reading, ...known, ...place }, 'pasted');
}

async function addFile(services: AddServices, file: File) {
  if (file.size > LARGEST_FILE)
    throw new Error('It is larger than 20 MB. Add the article alone, as text or HTML.');
  if (/\.txt$/i.test(file.name)) return hold(services, readText(await file.text(), file.name), 'file');
  if (/\.html?$/i.test(file.name)) {
    const document = services.parse(await file.text());
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const known = URL.canParse(canonical) && /^https?:/.test(canonical);
    const reading = readArticle(document, known ? canonical : 'https://unknown.invalid/');
    const name = file.name.replace(/\.html?$/i, '');
    return hold(services, known ? reading : { ...reading, address: '', outlet: name }, 'file');
  }
  throw new Error('Only .txt and .html files can be added.');
}

/**
 * Adds dropped files one after another; a file that cannot be added does not stop the others.
 * @param onResult called after each file with what became of it.
 * @param signal stops between two files.
 */
export async function addFiles(
  services: AddServices,
  files: File[],
  onResult: (result: FileResult) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const file of files) {
    if (signal.aborted) return;
    try {
      onResult({ name: file.name, ...(await addFile(services, file)) });
    } catch (error) {
      onResult({ name: file.name, error: error instanceof Error ? error.message : String(error) });
    }
  }
}

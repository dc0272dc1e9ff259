import { canonicalAddress } from '../article/address';
import { readText } from '../article/paragraphs-of-text';
import { readArticle } from '../article/read-article';
import type { Reading } from '../article/reading';
import type { Origin } from '../library/article-record';
import { type HoldOutcome, holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { failureReasonOf } from '../library/failure-reason';
import { articleOfReading } from './article-of-reading';
import { readClip } from './read-clip';
import { readSavedPage } from './saved-page';

/** Larger files are no articles; refusing them keeps the page responsive. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** A text needs this many sentences to be compared with anything. */
const FEWEST_SENTENCES = 2;

const NO_ROOM =
  'There is no room left on this machine. Free some disk space or remove articles, then add it again.';

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

/** Reads a page's HTML; one that nowhere says where it is from has no address. */
function readHtml(services: AddServices, html: string, name: string, savedFrom: string | null): Reading {
  const document = services.parse(html);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const stated = URL.canParse(canonical) && /^https?:/.test(canonical) ? canonical : savedFrom;
  const reading = readArticle(document, stated ?? 'https://unknown.invalid/');
  return stated ? reading : { ...reading, address: '', outlet: name };
}

/** How each kind of file is read. */
const READERS: Record<string, (services: AddServices, file: File, name: string) => Promise<Reading>> = {
  txt: async (_services, file) => readText(await file.text(), file.name),
  md: async (_services, file, name) => readClip(await file.text(), name),
  html: async (services, file, name) => readHtml(services, await file.text(), name, null),
  mhtml: async (services, file, name) => {
    const { html, address } = await readSavedPage(await file.arrayBuffer());
    return readHtml(services, html, name, address);
  },
};
const SAME_AS: Record<string, string> = { text: 'txt', markdown: 'md', htm: 'html', mht: 'mhtml' };

async function addFile(services: AddServices, file: File) {
  if (file.size > LARGEST_FILE)
    throw new Error('It is larger than 20 MB. Add the article alone, as text or HTML.');
  const [, name = file.name, ending = ''] = /^(.*)\.([a-z]+)$/i.exec(file.name) ?? [];
  const kind = SAME_AS[ending.toLowerCase()] ?? ending.toLowerCase();
  const read = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!read) throw new Error('Only .txt, .html, .md and .mhtml files can be added.');
  return hold(services, await read(services, file, name), 'file');
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
      const words = error instanceof Error ? error.message : String(error);
      onResult({ name: file.name, error: failureReasonOf(error) === 'library-full' ? NO_ROOM : words });
    }
  }
}

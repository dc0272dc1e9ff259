import { browser } from 'wxt/browser';
import { outletForHost } from '../../article/outlets';
import { readArticle } from '../../article/read-article';
import type { Reading } from '../../article/reading';
import type { LibraryDatabase } from '../../library/database';
import { isOpen as isOpenJob } from '../../library/jobs';
import { tellOffscreen } from '../messages';

const PAGE = '/offscreen.html';
/** Reading takes a tenth of a second; a page that takes this long is not read. */
const PATIENCE = 30_000;

/** The parts of Chrome's interfaces for a document without a window; Firefox has none and needs none. */
interface OffscreenInterfaces {
  offscreen?: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  runtime: { getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

const { offscreen } = browser as unknown as OffscreenInterfaces;

async function isOpen(): Promise<boolean> {
  const { runtime } = browser as unknown as OffscreenInterfaces;
  const contexts = await runtime.getContexts?.({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return (contexts?.length ?? 0) > 0;
}

let opening: Promise<void> | null = null;
/** While it lasts the document is still told of as open, and answers nothing. */
let closing: Promise<void> | null = null;

/** Opens Chrome's document that reads pages, once; a stopped worker's document is still there for the next. */
export async function openReader(): Promise<void> {
  await closing?.catch(() => undefined);
  if (await isOpen()) return;
  opening ??= offscreen!
    .createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Reads the article out of a page that a feed named or the reader saved.',
    })
    .finally(() => {
      opening = null;
    });
  await opening;
}

/** What a browser says where nobody listens yet: a stopped worker's document may still be loading when the next one asks it. */
const NOBODY = /receiving end does not exist|nobody answered|message (?:port|channel) closed/i;
/** How often and how soon, in milliseconds, such a document is asked again. */
const MOST_ASKED = 20;
const ASK_AGAIN = 100;

async function ask(html: string, url: string): Promise<Reading> {
  for (let asked = 1; ; asked++) {
    try {
      await openReader();
      return await tellOffscreen('page.extract', { html, url });
    } catch (error) {
      if (asked === MOST_ASKED || !NOBODY.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }
}

/** Pages to be read and not answered yet, from before the document is opened for them. */
let extracting = 0;

/** Reads HTML where there is a DOM: in this very context, or by way of Chrome's offscreen document. Nothing of it is run or loaded. */
export async function extractPage(html: string, url: string): Promise<Reading> {
  // Known when it is built, so that Chrome's worker, which starts often, does not carry the reading of pages.
  if (import.meta.env.FIREFOX) return extractHere(html, url);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('reading the page took too long')), PATIENCE);
  });
  extracting++;
  try {
    return await Promise.race([ask(html, url), late]);
  } finally {
    extracting--;
    clearTimeout(timer);
  }
}

/** Reads HTML in a context with a DOM. */
export function extractHere(html: string, url: string): Reading {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readArticle(document, url, { outletForHost });
}

/**
 * Closes the document when there is nothing to read; it is opened again when there is. It stays while files wait to be
 * added: it may be the one that adds them.
 */
export async function closeReader(db: LibraryDatabase): Promise<void> {
  if (!offscreen || opening || extracting > 0 || !(await isOpen())) return;
  if ((await db.jobs.where('kind').equals('files').filter(isOpenJob).count()) > 0) return;
  // A page may have been asked for meanwhile.
  if (opening || extracting > 0) return;
  closing ??= offscreen.closeDocument().finally(() => {
    closing = null;
  });
  await closing;
}

import { canonicalAddress } from './address';
import { readBody } from './body';
import { readByline } from './byline';
import { readDates } from './dates';
import { firstMeta, gatherPageFacts, type PageFacts } from './page-facts';
import type { Reading } from './reading';
import { own, strings } from './structured-data';
import { readTitle } from './title';
import { visibleText } from './visible-text';

/** What reading may be given from outside, so that the page script need not carry the table of outlets. */
export interface ReadOptions {
  /** Looks up an outlet by host. */
  outletForHost?: (host: string) => { name: string } | null;
}

/**
 * Reads a page: its article's text and what is known of it. The document is left as it is.
 * @param document a live page, or one made by DOMParser or jsdom.
 * @param url the page's address; names the outlet and the article when the page itself does not.
 * @returns a reading, of which `isArticle` says whether it is one article; a page of any size or shape gives one.
 * @throws Error when `url` is no http(s) address.
 */
export function readArticle(document: Document, url: string, options: ReadOptions = {}): Reading {
  const facts = gatherPageFacts(document, url);
  const address = addressOf(facts);
  const title = readTitle(facts);
  const body = readBody(document, title, articleText(facts));
  return {
    isArticle: body.paragraphs.length > 0,
    reasons: [],
    title,
    byline: readByline(facts),
    ...readDates(facts),
    outlet: outletOf(facts, options),
    language: document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? null,
    address,
    paragraphs: body.paragraphs,
    completeness: 'full',
    agency: null,
    removed: body.removed,
  };
}

function articleText(facts: PageFacts): string {
  return facts.article ? visibleText(strings(own(facts.article, 'articleBody')).join(' ')) : '';
}

function addressOf(facts: PageFacts): string {
  return canonicalAddress(facts.url);
}

function outletOf(facts: PageFacts, options: ReadOptions): string {
  const host = new URL(facts.url).hostname.replace(/^www\./, '');
  return (
    options.outletForHost?.(host)?.name ?? firstMeta(facts, ['og:site_name', 'application-name']) ?? host
  );
}

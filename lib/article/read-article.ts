import { creditedAgency } from './agency';
import { decideKind } from './article-kind';
import { readByline } from './byline';
import { chooseBody } from './choose-body';
import { judgeCompleteness } from './completeness';
import { readDates } from './dates';
import { headingArea } from './heading-area';
import { declaredOutlets } from './outlet-spellings';
import { addressOfPage } from './page-address';
import { listPage } from './page-blocks';
import { firstMeta, gatherPageFacts, type PageFacts } from './page-facts';
import type { Reading } from './reading';
import { own, strings } from './structured-data';
import { readTitle } from './title';

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
  const address = addressOfPage(facts);
  const page = listPage(document);
  const title = readTitle(facts);
  const area = headingArea(page.blocks, title);
  const dates = readDates(facts, area);
  const byline = readByline(facts, area);
  const { paragraphs, removed } = chooseBody(page, { title, byline });
  const kind = decideKind(facts, {
    blocks: page.blocks,
    paragraphs,
    byline,
    publishedAt: dates.publishedAt,
    dateIsDeclared: dates.declared,
  });
  return {
    ...kind,
    title,
    byline,
    publishedAt: dates.publishedAt,
    modifiedAt: dates.modifiedAt,
    outlet: outletOf(facts, options),
    language: languageOf(facts),
    address,
    paragraphs,
    completeness: page.cut ? 'partial' : judgeCompleteness(facts, page.blocks, paragraphs),
    agency: creditedAgency(byline, [...paragraphs, ...removed.map((removal) => removal.text)]),
    removed,
  };
}

function outletOf(facts: PageFacts, options: ReadOptions): string {
  const host = new URL(facts.url).hostname.replace(/^www\./, '');
  return options.outletForHost?.(host)?.name ?? declaredOutlets(facts)[0] ?? host;
}

function languageOf(facts: PageFacts): string | null {
  const declared = [
    facts.document.documentElement?.getAttribute('lang'),
    firstMeta(facts, ['og:locale', 'content-language', 'language', 'dc.language']),
    facts.article ? strings(own(facts.article, 'inLanguage'))[0] : null,
  ];
  for (const tag of declared) {
    const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1];
    if (language) return language.toLowerCase();
  }
  return null;
}

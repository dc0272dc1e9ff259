import { creditedAgency } from './agency';
import { decideKind } from './article-kind';
import { readByline } from './byline';
import { chooseInSteps } from './choose-body';
import { type JudgedCompleteness, judgeInSteps } from './completeness';
import { readDates } from './dates';
import { headingArea } from './heading-area';
import { declaredOutlets } from './outlet-spellings';
import { addressOfPage } from './page-address';
import { pageBlocksInSteps } from './page-blocks';
import { copyInSteps, type PageCopy } from './page-copy';
import { firstMeta, type PageFacts, pageFactsInSteps } from './page-facts';
import type { Reading } from './reading';
import { sectionOf } from './section';
import { finish, type Steps } from './steps';
import { own, strings } from './structured-data';
import { readTitle } from './title';

/** What reading may be given from outside, so that the page script need not carry the table of outlets. */
export interface ReadOptions {
  /** Looks up an outlet by host. */
  outletForHost?: (host: string) => { name: string } | null;
  /** The document to take the text from, where the page keeps it in a frame; what is said of it is still the page's. */
  body?: Document;
  /** Whether the document changed since it was asked last; needed where reading in steps leaves it alone between two. */
  changed?: () => boolean;
}

/**
 * Reads a page: its article's text and what is known of it. The document is left as it is.
 * @param document a live page, or one made by DOMParser or jsdom.
 * @param url the page's address; names the outlet and the article when the page itself does not.
 * @returns a reading, of which `isArticle` says whether it is one article; a page of any size or shape gives one.
 * @throws Error when `url` is no http(s) address.
 */
export function readArticle(document: Document, url: string, options: ReadOptions = {}): Reading {
  return finish(readInSteps(document, url, options));
}

/**
 * `readArticle` in steps of a few milliseconds, with the same result; only Readability's call is one step of its own,
 * on a page thinned out to what it can take.
 */
export function* readInSteps(document: Document, url: string, options: ReadOptions = {}): Steps<Reading> {
  const { facts, copy } = yield* takeIn(document, url, options);
  yield;
  const address = addressOfPage(facts);
  const page = yield* pageBlocksInSteps(copy);
  const { title, source: titleSource } = readTitle(facts);
  const area = headingArea(page.blocks, title);
  const dates = readDates(facts, area);
  const { byline, source: bylineSource } = readByline(facts, area);
  yield;
  const { paragraphs, structure, removed } = yield* chooseInSteps(page, { title, byline });
  yield;
  const kind = decideKind(facts, {
    blocks: page.blocks,
    paragraphs,
    byline,
    publishedAt: dates.publishedAt,
    dateIsDeclared: dates.declared,
  });
  yield;
  const judged = page.cut ? TOO_LONG : yield* judgeInSteps(facts, page.blocks, paragraphs);
  yield;
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
    structure,
    section: sectionOf(facts),
    completeness: judged.completeness,
    agency: creditedAgency(byline, [...paragraphs, ...removed.map((removal) => removal.text)]),
    removed: removed
      .slice(0, MAX_REMOVED)
      .map(({ text, reason }) => ({ text: text.slice(0, MAX_REMOVED_TEXT), reason })),
    sources: {
      title: titleSource,
      publishedAt: dates.source,
      byline: bylineSource,
      completeness: judged.why,
    },
  };
}

/** What was left out is shown for a look, not kept: so many pieces of so many UTF-16 units. */
const MAX_REMOVED = 200;
const MAX_REMOVED_TEXT = 200;

const TOO_LONG: JudgedCompleteness = { completeness: 'partial', why: 'too-long' };

/** A page that changes under the copying is copied anew so often; then in one go, which nothing can come between. */
const PATIENT_COPIES = 2;

/** Everything that is read from the document itself, all of one moment. */
function* takeIn(
  document: Document,
  url: string,
  { body = document, changed = () => false }: ReadOptions,
): Steps<{ facts: PageFacts; copy: PageCopy }> {
  for (let i = 0; i < PATIENT_COPIES; i++) {
    const steps = takeOnce(document, body, url);
    changed();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
      if (changed()) break;
    }
  }
  return finish(takeOnce(document, body, url));
}

function* takeOnce(
  document: Document,
  body: Document,
  url: string,
): Steps<{ facts: PageFacts; copy: PageCopy }> {
  const facts = yield* pageFactsInSteps(document, url);
  yield;
  return { facts, copy: yield* copyInSteps(body) };
}

function outletOf(facts: PageFacts, options: ReadOptions): string {
  const host = new URL(facts.url).hostname.replace(/^www\./, '');
  return options.outletForHost?.(host)?.name ?? declaredOutlets(facts)[0] ?? host;
}

function languageOf(facts: PageFacts): string | null {
  const declared = [
    facts.lang,
    firstMeta(facts, ['og:locale', 'content-language', 'language', 'dc.language']),
    facts.article ? strings(own(facts.article, 'inLanguage'))[0] : null,
  ];
  for (const tag of declared) {
    const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1];
    if (language) return language.toLowerCase();
  }
  return null;
}

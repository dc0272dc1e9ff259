import type { Block } from './blocks';
import { isoDay, monthOf, normalizeDate, spelledDay } from './date-text';
import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';

export { normalizeDate } from './date-text';

/** When an article was published and last changed. */
export interface ArticleDates {
  publishedAt: string | null;
  modifiedAt: string | null;
  /** Whether metadata or the address told the publication, not merely a date on the page. */
  declared: boolean;
  /** `json-ld`, `meta`, `time-element`, `address` or `beside-headline`; null when there is no date. */
  source: string | null;
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'prism.publicationdate',
  'article.published',
  'published-date',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'date.available',
  'date.created',
  'datecreated',
  'article:create_date',
  'rnews:datepublished',
  'bt:pubdate',
  'displaydate',
  'date',
  'published_at',
  'iso-8601-publish-date',
  'originalpublicationdate',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'date.modified',
  'date.updated',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'parsely-updated',
];

/**
 * The publication and modification times a page gives: JSON-LD first, then meta tags, its `time` elements, its address, and
 * last a date among the lines around the headline.
 * @param area the blocks around the headline.
 */
export function readDates(facts: PageFacts, area: Block[]): ArticleDates {
  const { article } = facts;
  const candidates: [source: string, date: () => string | null][] = [
    ['json-ld', () => firstDate(article ? strings(own(article, 'datePublished')) : [])],
    ['meta', () => firstDate(PUBLISHED_META.flatMap((name) => facts.meta.get(name)?.[0] ?? []))],
    ['json-ld', () => firstDate(otherStructured(facts, 'datePublished'))],
    ['json-ld', () => firstDate(article ? strings(own(article, 'dateCreated')) : [])],
    ['time-element', () => firstDate(facts.times)],
    ['address', () => fromAddress(facts.url)],
    ['beside-headline', () => fromArea(area)],
  ];
  let publishedAt: string | null = null;
  let source: string | null = null;
  for (const [key, date] of candidates) {
    publishedAt = date();
    if (publishedAt) {
      source = key;
      break;
    }
  }
  const modifiedAt = firstDate([
    ...(article ? strings(own(article, 'dateModified')) : []),
    firstMeta(facts, MODIFIED_META) ?? '',
  ]);
  const declared = source === 'json-ld' || source === 'meta' || fromAddress(facts.url) !== null;
  return { publishedAt, modifiedAt, declared, source };
}

function fromArea(area: Block[]): string | null {
  for (const block of area) {
    const date = block.text.length < 120 ? spelledDay(block.text) : null;
    if (date) return date;
  }
  return null;
}

function firstDate(candidates: string[]): string | null {
  for (const candidate of candidates) {
    const date = normalizeDate(candidate);
    if (date) return date;
  }
  return null;
}

function otherStructured(facts: PageFacts, name: string): string[] {
  return facts.structured
    .filter((node) => own(node, '@type') === 'WebPage')
    .flatMap((node) => strings(own(node, name)));
}

/** Many addresses name the day: /2024/05/17/, /2024/may/17/, /2024-05-17-, /20240517/. */
function fromAddress(url: string): string | null {
  const parts =
    /\/(\d{4})[/-]([a-z]{3}|\d{1,2})[/-](\d{1,2})(?=[/-]|$)/i.exec(url) ??
    /[/_-](20\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(url);
  if (!parts) return null;
  const month = /^\d/.test(parts[2]!) ? Number(parts[2]) : monthOf(parts[2]!);
  return isoDay(Number(parts[1]), month, Number(parts[3]));
}

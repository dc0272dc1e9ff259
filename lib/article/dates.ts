import type { Block } from './blocks';
import { firstMeta, type PageFacts } from './page-facts';
import { own, strings } from './structured-data';
import { visibleText } from './visible-text';

/** When an article was published and last changed. */
export interface ArticleDates {
  publishedAt: string | null;
  modifiedAt: string | null;
  /** Whether metadata or the address told the publication, not merely a date on the page. */
  declared: boolean;
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
  const declared =
    firstDate([
      ...(article ? strings(own(article, 'datePublished')) : []),
      ...PUBLISHED_META.flatMap((name) => facts.meta.get(name)?.[0] ?? []),
      ...otherStructured(facts, 'datePublished'),
    ]) ?? (article ? firstDate(strings(own(article, 'dateCreated'))) : null);
  const address = fromAddress(facts.url);
  const visible = fromTimeElements(facts.document);
  const modified = firstDate([
    ...(article ? strings(own(article, 'dateModified')) : []),
    firstMeta(facts, MODIFIED_META) ?? '',
  ]);
  return {
    publishedAt: declared ?? visible ?? address ?? fromArea(area),
    modifiedAt: modified,
    declared: Boolean(declared ?? address),
  };
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

/**
 * A date as pages write it, as an ISO 8601 day or moment with its own zone kept.
 * @returns null for what is no date, or lies before 1990 or after 2100.
 */
export function normalizeDate(raw: string): string | null {
  const text = visibleText(raw).slice(0, 80);
  if (/^\d{10}$/.test(text) || /^\d{13}$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  const iso =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    ) ??
    /^(\d{4})\/(\d\d?)\/(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (iso) return assemble(iso);
  const spelled = spelledDay(text);
  return spelled;
}

function assemble(parts: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = parts;
  if (!inRange(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (!hour || Number(hour) > 23) return date;
  const clock = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  if (!zone) return `${date}T${clock}`;
  if (/^[a-z]/i.test(zone)) return `${date}T${clock}Z`;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return `${date}T${clock}${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function inRange(year: number, month: number, day: number): boolean {
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Month names of the languages news comes in most, by their first letters without accents. */
const MONTHS: [RegExp, number][] = [
  [/^(jan|ene|gen|янв|ocak|stycz|led)/i, 1],
  [/^(feb|fev|févr|fevr|фев|lut|unor|subat)/i, 2],
  [/^(mar|mär|maer|mrt|марта?|brez)/i, 3],
  [/^(apr|abr|avr|апр|kwie|dub)/i, 4],
  [/^(may|mai|mei|maj|mag|мая|май|kvet)/i, 5],
  [/^(jun|juin|giu|июн|czerw|cerv)/i, 6],
  [/^(jul|juil|lug|июл|lip)/i, 7],
  [/^(aug|ago|aou|août|авг|sierp|srp)/i, 8],
  [/^(sep|set|сен|wrze|zari)/i, 9],
  [/^(oct|okt|ott|out|окт|pazd|rij)/i, 10],
  [/^(nov|ноя|listopad)/i, 11],
  [/^(dec|dez|dic|dez|дек|grud|pros)/i, 12],
];

function monthOf(name: string): number {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return MONTHS.find(([pattern]) => pattern.test(plain))?.[1] ?? 0;
}

/** A day spelled with a month name, or written day first with dots or month first with slashes. */
export function spelledDay(text: string): string | null {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|er)?(?:\s+(?:de|of|d'))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+de[l]?)?[\s-]+(\d{4})\b/u.exec(
      text,
    );
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (eastAsian) return day(Number(eastAsian[1]), Number(eastAsian[2]), Number(eastAsian[3]));
  const yearFirst = /\b(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/.exec(text);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  return null;
}

function day(year: number, month: number, date: number): string | null {
  if (!inRange(year, month, date)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The time marked as the publication, else the first after the headline, else the first of all. */
function fromTimeElements(document: Document): string | null {
  const heading = document.querySelector('h1');
  const marked = Array.from(document.querySelectorAll('[itemprop="datePublished"], time[pubdate]')).slice(
    0,
    3,
  );
  const times = Array.from(document.querySelectorAll('time')).slice(0, 200);
  const after = heading ? times.filter((time) => heading.compareDocumentPosition(time) & FOLLOWING) : [];
  for (const time of [...marked, ...after.slice(0, 3), ...times.slice(0, 3)]) {
    const date = normalizeDate(
      time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '',
    );
    if (date) return date;
  }
  return null;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** Many addresses name the day: /2024/05/17/, /2024/may/17/, /2024-05-17-, /20240517/. */
function fromAddress(url: string): string | null {
  const parts =
    /\/(\d{4})[/-]([a-z]{3}|\d{1,2})[/-](\d{1,2})(?=[/-]|$)/i.exec(url) ??
    /[/_-](20\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(url);
  if (!parts) return null;
  const month = /^\d/.test(parts[2]!) ? Number(parts[2]) : monthOf(parts[2]!);
  return day(Number(parts[1]), month, Number(parts[3]));
}

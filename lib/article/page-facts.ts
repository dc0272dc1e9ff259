import { measure } from './measure';
import { finish, type Steps } from './steps';
import { own, type StructuredNode, strings, structuredDataInSteps, typesOf } from './structured-data';
import { visibleText } from './visible-text';

/** What a page says about itself outside its text, gathered once for every reader of metadata. */
export interface PageFacts {
  url: string;
  /** The window's title. */
  title: string;
  /** The texts of the first `h1` elements. */
  headings: string[];
  /** What its `time` elements and dates marked as the publication say, likeliest publication first. */
  times: string[];
  /** Where the canonical link leads, as written; null when there is none. */
  canonical: string | null;
  /** The language tag of the document; null when it has none. */
  lang: string | null;
  /** The length in words of the parts that JSON-LD names as not free, as far as the page holds them; null when it names none. */
  lockedWords: number | null;
  /** Classes and id of the body. */
  bodyNames: string;
  /** Contents of meta tags by lower-case name, property or itemprop; repeated tags keep their order. */
  meta: Map<string, string[]>;
  structured: StructuredNode[];
  /** The JSON-LD node that describes the page's own article; null when there is none. */
  article: StructuredNode | null;
}

/** schema.org types that stand for one article; reviews, recipes and products are left to other signals. */
const ARTICLE_TYPE =
  /^(Article|.*NewsArticle|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|AdvertiserContentArticle|OpinionArticle|ReviewArticle|SatiricalArticle|ClaimReview)$/;

/** Collects a page's meta tags, JSON-LD and the elements that metadata is read from. */
export function gatherPageFacts(document: Document, url: string): PageFacts {
  return finish(pageFactsInSteps(document, url));
}

/** `gatherPageFacts` in steps; afterwards the document is asked nothing more. */
export function* pageFactsInSteps(document: Document, url: string): Steps<PageFacts> {
  const meta = new Map<string, string[]>();
  for (const tag of Array.from(document.querySelectorAll('meta[content]')).slice(0, 500)) {
    const content = visibleText(tag.getAttribute('content')!.slice(0, 5000));
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  const structured = yield* structuredDataInSteps(document);
  const headings = Array.from(document.querySelectorAll('h1'))
    .slice(0, MAX_HEADINGS)
    .map((heading) => visibleText((heading.textContent ?? '').slice(0, 5000)));
  const body = document.body;
  return {
    url,
    title: document.title,
    headings,
    times: timesOf(document),
    canonical: document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null,
    lang: document.documentElement?.getAttribute('lang') ?? null,
    lockedWords: lockedWords(structured, document),
    bodyNames: `${body?.className ?? ''} ${body?.id ?? ''}`,
    meta,
    structured,
    article: chooseArticle(structured, headings[0] ?? '', url),
  };
}

/** Selectors beyond these are not asked, and text beyond these UTF-16 units not counted. */
const MAX_SELECTORS = 10;
const MAX_LOCKED = 50_000;

function lockedWords(nodes: StructuredNode[], document: Document): number | null {
  const selectors = nodes
    .filter((node) => isLocked(node))
    .flatMap((node) => strings(own(node, 'cssSelector')))
    .slice(0, MAX_SELECTORS);
  if (selectors.length === 0) return null;
  const texts = selectors.flatMap((selector) => {
    try {
      return Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent ?? '');
    } catch {
      // Not every site's selector is one; what it means is nowhere then.
      return [];
    }
  });
  return measure([texts.join(' ').slice(0, MAX_LOCKED)]);
}

/** Whether a JSON-LD node says that what it describes is not free. */
export function isLocked(node: StructuredNode): boolean {
  const free = own(node, 'isAccessibleForFree');
  return free === false || (typeof free === 'string' && /^false$/i.test(free));
}

/** Pages have one; teasers of some sites are marked as `h1`, too. */
const MAX_HEADINGS = 8;
/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** The times marked as the publication, then the first after the headline, then the first of all. */
function timesOf(document: Document): string[] {
  const heading = document.querySelector('h1');
  const marked = Array.from(document.querySelectorAll('[itemprop="datePublished"], time[pubdate]'));
  const times = Array.from(document.querySelectorAll('time')).slice(0, 200);
  const after = heading ? times.filter((time) => heading.compareDocumentPosition(time) & FOLLOWING) : [];
  return [...marked.slice(0, 3), ...after.slice(0, 3), ...times.slice(0, 3)].map((time) =>
    (time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '').slice(0, 500),
  );
}

/** The first content of the first of these meta names that the page has. */
export function firstMeta(facts: PageFacts, names: string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

/** Whether a JSON-LD node describes an article. */
export function isArticleNode(node: StructuredNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** A node that names the page's address or headline scores at least this. */
const MATCHED = 3;

/** Among several article nodes (teasers carry some too), the one that names this page's address or headline. */
function chooseArticle(nodes: StructuredNode[], title: string, url: string): StructuredNode | null {
  const articles = nodes.filter(isArticleNode);
  if (articles.length <= 1) return articles[0] ?? null;
  const path = pathOf(url);
  const heading = title.toLowerCase();
  let best: StructuredNode | null = null;
  let bestScore = -1;
  for (const node of articles.slice(0, 200)) {
    const main = own(node, 'mainEntityOfPage');
    const addresses = [...strings(own(node, 'url')), ...strings(own(node, '@id')), ...strings(main)];
    if (typeof main === 'object' && main !== null && !Array.isArray(main)) {
      addresses.push(...strings(own(main as StructuredNode, '@id')));
    }
    const headline = visibleText(strings(own(node, 'headline'))[0] ?? '').toLowerCase();
    const score =
      (path.length > 1 && addresses.some((address) => pathOf(address) === path) ? 4 : 0) +
      (headline && heading.includes(headline) ? 3 : 0) +
      (own(node, 'datePublished') ? 1 : 0) +
      (own(node, 'author') ? 0.5 : 0);
    if (score > bestScore) {
      best = node;
      bestScore = score;
    }
  }
  return articles.length > 4 && bestScore < MATCHED ? null : best;
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname.replace(/\/+$/, '');
  } catch {
    return '';
  }
}

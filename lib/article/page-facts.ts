import { own, readStructuredData, type StructuredNode, strings, typesOf } from './structured-data';
import { visibleText } from './visible-text';

/** What a page says about itself outside its text, gathered once for every reader of metadata. */
export interface PageFacts {
  document: Document;
  url: string;
  /** Contents of meta tags by lower-case name, property or itemprop; repeated tags keep their order. */
  meta: Map<string, string[]>;
  structured: StructuredNode[];
  /** The JSON-LD node that describes the page's own article; null when there is none. */
  article: StructuredNode | null;
}

/** schema.org types that stand for one article; reviews, recipes and products are left to other signals. */
const ARTICLE_TYPE =
  /^(Article|.*NewsArticle|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|AdvertiserContentArticle|OpinionArticle|ReviewArticle|SatiricalArticle|ClaimReview)$/;

/** Collects a page's meta tags and JSON-LD. */
export function gatherPageFacts(document: Document, url: string): PageFacts {
  const meta = new Map<string, string[]>();
  for (const tag of Array.from(document.querySelectorAll('meta[content]')).slice(0, 500)) {
    const content = visibleText(tag.getAttribute('content')!.slice(0, 5000));
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  const structured = readStructuredData(document);
  return { document, url, meta, structured, article: chooseArticle(structured, document, url) };
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
function chooseArticle(nodes: StructuredNode[], document: Document, url: string): StructuredNode | null {
  const articles = nodes.filter(isArticleNode);
  if (articles.length <= 1) return articles[0] ?? null;
  const path = pathOf(url);
  const heading = visibleText(document.querySelector('h1')?.textContent ?? '').toLowerCase();
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

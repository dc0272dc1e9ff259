import { readRobots } from './robots';

/** A feed a page names. */
export interface FoundFeed {
  address: string;
  /** What the page calls it; empty when nothing. */
  title: string;
}

const TYPES =
  /^application\/(rss|atom|rdf|feed)\+(xml|json)$|^application\/json$|^text\/xml$|^application\/xml$/i;
/** Feeds that hold no articles: readers' comments, and what a search or a page for one reader gives. */
const OTHER = /comments?\s+(feed|on)|\/comments\/|\boembed\b|wp-json/i;

/** The feeds a page names by `<link rel="alternate">`, in its order, each once; comments' feeds are left out. */
export function feedsOfPage(document: Document, address: string): FoundFeed[] {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const from = URL.canParse(base, address) ? new URL(base, address).href : address;
  const found = new Map<string, FoundFeed>();
  for (const link of Array.from(document.querySelectorAll('link[rel][href]'))) {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const type = (link.getAttribute('type') ?? '').split(';')[0]!.trim();
    const href = link.getAttribute('href')!.trim();
    if (!(rel.includes('alternate') && TYPES.test(type)) && !rel.includes('feed')) continue;
    if (!URL.canParse(href, from)) continue;
    const url = new URL(href, from);
    url.hash = '';
    const title = (link.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim();
    if (!/^https?:$/.test(url.protocol) || OTHER.test(title) || OTHER.test(url.pathname)) continue;
    if (!found.has(url.href)) found.set(url.href, { address: url.href, title });
  }
  return [...found.values()];
}

/** The sitemaps a robots.txt names that are web addresses, those for news first. */
export function sitemapsOfRobots(text: string): string[] {
  const addresses = readRobots(text).sitemaps.filter(
    (each) => /^https?:\/\//i.test(each) && URL.canParse(each),
  );
  const unique = [...new Set(addresses)];
  return [...unique.filter((each) => /news/i.test(each)), ...unique.filter((each) => !/news/i.test(each))];
}

import { feedMoment } from './feed-moment';
import { linkAddress } from './item-address';
import { MOST_ITEMS, type ParsedFeed, type ParsedItem } from './parsed-feed';
import { plainText } from './plain-text';
import { xmlPieces } from './xml-pull';

/** What a `<url>` or `<sitemap>` of a sitemap says, by local name. */
type Entry = Record<string, string>;

/** The fields read of an entry; `title`, `publication_date`, `language` and `name` are those of `<news:news>`. */
const FIELDS = new Set(['loc', 'lastmod', 'title', 'publication_date', 'language', 'name']);
/** Extensions whose fields bear the same names but are not the article's. */
const FOREIGN = new Set(['image', 'video']);

/** The most sitemaps of an index that are named on: asking for more than a few would be no news. */
const MOST_SITEMAPS = 20;

function entriesOf(body: string): { entries: Entry[]; index: boolean; complete: boolean } {
  const entries: Entry[] = [];
  let index = false;
  let complete = false;
  let entry: Entry | null = null;
  let field = '';
  let foreign = '';
  for (const piece of xmlPieces(body)) {
    if (piece.kind === 'text') {
      if (entry && field) entry[field] = (entry[field] ?? '') + piece.text;
      continue;
    }
    if (piece.kind === 'open') {
      if (piece.name === 'sitemapindex') index = true;
      if ((piece.name === 'url' || piece.name === 'sitemap') && !foreign) entry = {};
      else if (FOREIGN.has(piece.name)) foreign = piece.empty ? '' : piece.name;
      field =
        !foreign && !FOREIGN.has(piece.prefix) && !piece.empty && FIELDS.has(piece.name) ? piece.name : '';
      continue;
    }
    field = '';
    if (piece.name === foreign) foreign = '';
    if ((piece.name === 'url' || piece.name === 'sitemap') && entry) {
      entries.push(entry);
      entry = null;
    }
    if (piece.name === 'urlset' || piece.name === 'sitemapindex') complete = true;
  }
  return { entries, index, complete };
}

function itemOf(entry: Entry, address: string): ParsedItem | null {
  const page = linkAddress(entry.loc, address);
  if (page === null) return null;
  return {
    key: page,
    address: page,
    title: plainText(entry.title ?? ''),
    publishedAt: feedMoment(entry.publication_date ?? entry.lastmod ?? ''),
    summary: '',
    content: null,
  };
}

const newestFirst = (a: Entry, b: Entry) => (b.lastmod ?? '').localeCompare(a.lastmod ?? '');
const isNews = ({ loc }: Entry) => /news|latest|today|article/i.test(loc ?? '');

/** Whether a text is a sitemap or an index of sitemaps, by its first element. */
export function isSitemap(body: string): boolean {
  for (const piece of xmlPieces(body.slice(0, 100_000)))
    if (piece.kind === 'open') return piece.name === 'urlset' || piece.name === 'sitemapindex';
  return false;
}

/**
 * Reads a sitemap: items for a set of pages, those marked as news alone where any is, and the further sitemaps for
 * an index. A sitemap without news gives its pages by their last change, newest first, without titles.
 */
export function readSitemap(body: string, address: string): ParsedFeed {
  const { entries, index, complete } = entriesOf(body);
  const news = entries.filter((entry) => entry.title !== undefined || entry.publication_date !== undefined);
  const items = new Map<string, ParsedItem>();
  if (!index)
    for (const entry of news.length > 0 ? news : entries.sort(newestFirst)) {
      const item = itemOf(entry, address);
      if (item && !items.has(item.key) && items.size < MOST_ITEMS) items.set(item.key, item);
    }
  const sitemaps = entries
    .filter(({ loc }) => linkAddress(loc, address) !== null)
    .sort((a, b) => Number(isNews(b)) - Number(isNews(a)) || newestFirst(a, b))
    .map(({ loc }) => new URL(loc!.trim(), address).href);
  return {
    kind: 'sitemap',
    title: plainText(news[0]?.name ?? ''),
    home: null,
    language: news[0]?.language?.trim() || null,
    items: [...items.values()],
    sitemaps: index ? [...new Set(sitemaps)].slice(0, MOST_SITEMAPS) : [],
    damaged: complete ? null : 'The sitemap breaks off before its end.',
  };
}

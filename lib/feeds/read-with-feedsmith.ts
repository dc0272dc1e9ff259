import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { feedMoment } from './feed-moment';
import { baseOf, linkAddress } from './item-address';
import { MOST_ITEMS, type ParsedFeed, type ParsedItem } from './parsed-feed';
import { plainText } from './plain-text';

/** An item as its format gives it, before cleaning. */
interface RawItem {
  id: string | undefined;
  /** Links to its page, the likeliest first. */
  links: (string | undefined)[];
  base: string;
  title: string | undefined;
  dates: (string | undefined)[];
  summaries: (string | undefined)[];
  content: string | undefined;
}

interface RawFeed {
  title: string | undefined;
  home: string | undefined;
  base: string;
  language: string | undefined;
  items: RawItem[];
}

/** A longer title is none; the rest of it is left out. */
const TITLE_MOST = 2_000;
/** A summary of this many characters tells enough to find a story by; longer ones are articles. */
const SUMMARY_MOST = 2_000;
/** A description longer than this that comes without a content of its own is taken for the content. */
const LONG_DESCRIPTION = 1_500;

const text = (value: { value?: string } | undefined) => value?.value;
const isWebLink = (type: string | undefined) => !type || /html/i.test(type);

/** The links of an Atom feed or entry to pages, `alternate` ones first, pages before other types. */
function pageLinks(
  links: { href?: string; rel?: string; type?: string }[] | undefined,
): (string | undefined)[] {
  const alternates = (links ?? []).filter(({ rel }) => !rel || rel === 'alternate');
  return [...alternates.filter(({ type }) => isWebLink(type)), ...alternates].map(({ href }) => href);
}

function fromRss(feed: RssFeed.Feed<string>, address: string): RawFeed {
  const base = baseOf(address, feed.link, feed.xml?.base);
  return {
    title: feed.title ?? feed.dc?.titles?.[0],
    home: feed.link ?? pageLinks(feed.atom?.links)[0],
    base,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      links: [
        item.link,
        ...pageLinks(item.atom?.links),
        item.guid?.isPermaLink === false || !/^https?:/i.test(item.guid?.value ?? '')
          ? undefined
          : item.guid?.value,
      ],
      base: baseOf(base, item.xml?.base),
      title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
      dates: [
        item.pubDate,
        item.dc?.dates?.[0],
        item.dcterms?.created?.[0],
        item.atom?.published,
        item.atom?.updated,
      ],
      summaries: [
        item.description,
        item.dc?.descriptions?.[0],
        item.media?.description?.value,
        item.itunes?.summary,
      ],
      content: item.content?.encoded,
    })),
  };
}

function fromRdf(feed: RdfFeed.Feed<string>, address: string): RawFeed {
  const base = baseOf(address, feed.link, feed.xml?.base);
  return {
    title: feed.title,
    home: feed.link,
    base,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, item.rdf?.about],
      base: baseOf(base, item.xml?.base),
      title: item.title ?? item.dc?.titles?.[0],
      dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
      summaries: [item.description, item.dc?.descriptions?.[0]],
      content: item.content?.encoded,
    })),
  };
}

function fromAtom(feed: AtomFeed.Feed<string>, address: string): RawFeed {
  const home = pageLinks(feed.links)[0];
  const base = baseOf(address, feed.xml?.base);
  return {
    title: text(feed.title),
    home,
    base,
    language: feed.xml?.lang,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: pageLinks(entry.links),
      base: baseOf(base, entry.xml?.base),
      title: text(entry.title) ?? entry.media?.title?.value,
      dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
      summaries: [text(entry.summary), entry.media?.groups?.[0]?.description?.value],
      content: entry.content?.value,
    })),
  };
}

function fromJson(feed: JsonFeed.Feed<string>, address: string): RawFeed {
  return {
    title: feed.title,
    home: feed.home_page_url,
    base: baseOf(address, feed.home_page_url),
    language: feed.language,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      links: [item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : undefined],
      base: baseOf(address, feed.home_page_url),
      title: item.title,
      dates: [item.date_published, item.date_modified],
      summaries: [item.summary, item.content_text?.slice(0, SUMMARY_MOST)],
      content: item.content_html ?? asHtml(item.content_text),
    })),
  };
}

/** A plain text as HTML of one paragraph a line. */
function asHtml(plain: string | undefined): string | undefined {
  return plain
    ?.split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}

function clean(raw: RawItem): ParsedItem | null {
  const address = raw.links.map((link) => linkAddress(link, raw.base)).find((link) => link !== null) ?? null;
  const title = plainText((raw.title ?? '').slice(0, TITLE_MOST));
  const described = raw.summaries.find((summary) => summary?.trim());
  const content =
    raw.content?.trim() || (described && described.length > LONG_DESCRIPTION ? described : null);
  const summary = plainText((described ?? content ?? '').slice(0, 4 * SUMMARY_MOST)).slice(0, SUMMARY_MOST);
  if (title === '' && summary === '' && address === null) return null;
  const publishedAt = raw.dates.map((date) => feedMoment(date ?? '')).find((date) => date !== null) ?? null;
  const key = address ?? (raw.id?.trim() || `${title}\n${raw.dates.find(Boolean) ?? ''}`);
  return { key, address, title, publishedAt, summary, content };
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed.
 * @throws the parser's own errors, for text it cannot read.
 */
export function readWithFeedsmith(body: string, address: string): Omit<ParsedFeed, 'damaged'> {
  const parsed = parseFeed(body, { maxItems: MOST_ITEMS });
  const raw =
    parsed.format === 'rss'
      ? fromRss(parsed.feed, address)
      : parsed.format === 'rdf'
        ? fromRdf(parsed.feed, address)
        : parsed.format === 'atom'
          ? fromAtom(parsed.feed, address)
          : fromJson(parsed.feed, address);
  const items = new Map<string, ParsedItem>();
  for (const each of raw.items) {
    const item = clean(each);
    if (item && !items.has(item.key)) items.set(item.key, item);
  }
  return {
    kind: 'feed',
    title: plainText(raw.title ?? ''),
    home: linkAddress(raw.home, raw.base),
    language: raw.language?.trim() || null,
    items: [...items.values()],
    sitemaps: [],
  };
}

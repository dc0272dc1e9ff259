import { outletForHost } from '../../article/outlets';
import type { Reading } from '../../article/reading';
import type { ArticleRecord } from '../../library/article-record';
import type { FeedItemRecord, FeedRecord } from '../../library/feed-record';
import { articleOfReading } from '../article-of-reading';

/** A feed's text of its own counts as the article from this many words on: the shortest reports have about as many. */
const ARTICLE_WORDS = 120;

/** Whether an item's page lies on the feed's own site: the same host but for its first label, as feeds.news.example and www.news.example. */
function isOwnSite(feed: FeedRecord, host: string): boolean {
  const site = (name: string) =>
    name
      .split('.')
      .slice(-Math.max(2, name.split('.').length - 1))
      .join('.');
  const own = new URL(feed.address).hostname;
  return own === host || site(own) === site(host) || host.endsWith(`.${own}`) || own.endsWith(`.${host}`);
}

/** The outlet's name as the table has it, else the feed's for its own site, else as the page says. */
function outletOf(feed: FeedRecord, host: string, said: string): string {
  return outletForHost(host)?.name ?? (isOwnSite(feed, host) || said === '' ? feed.outlet : said);
}

/** The library's record of an item read in full, filled up with what the feed knows of it. */
export async function articleOfItem(
  reading: Reading,
  item: FeedItemRecord,
  feed: FeedRecord,
  now: number,
): Promise<ArticleRecord> {
  const filled = {
    ...reading,
    title: reading.title || item.title,
    publishedAt: reading.publishedAt ?? item.publishedAt,
    language: reading.language ?? item.language?.slice(0, 2).toLowerCase() ?? null,
  };
  const article = await articleOfReading(filled, 'feed', now);
  return { ...article, outlet: outletOf(feed, item.host, article.outlet) };
}

/** The library's record of what a feed tells of an item; null when that is not a sentence. */
export async function summaryOfItem(
  item: FeedItemRecord,
  feed: FeedRecord,
  now: number,
): Promise<ArticleRecord | null> {
  if (item.title === '' || item.summary === '') return null;
  const article = await articleOfReading(
    {
      isArticle: true,
      reasons: [],
      title: item.title,
      byline: [],
      publishedAt: item.publishedAt,
      modifiedAt: null,
      outlet: feed.outlet,
      language: item.language?.slice(0, 2).toLowerCase() ?? null,
      address: item.address ?? '',
      paragraphs: [item.summary],
      completeness: 'summary',
      agency: null,
      removed: [],
    },
    'feed',
    now,
  );
  return article.sentences.length > 0 ? { ...article, outlet: outletOf(feed, item.host, '') } : null;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page made of an item's own HTML, to be read as the outlet's page would be. */
export function pageOfContent(item: FeedItemRecord): string {
  const date = item.publishedAt
    ? `<meta property="article:published_time" content="${item.publishedAt}">`
    : '';
  return `<!doctype html><html lang="${escaped(item.language ?? '')}"><head><title>${escaped(item.title)}</title>${date}
<meta property="og:type" content="article"></head><body><article><h1>${escaped(item.title)}</h1>${item.content}</article></body></html>`;
}

/** Whether what was read from an item's own HTML is the whole article, so that its page need not be asked for. */
export function isWhole({ paragraphs, completeness }: Reading): boolean {
  return completeness === 'full' && paragraphs.join(' ').split(/\s+/).length >= ARTICLE_WORDS;
}

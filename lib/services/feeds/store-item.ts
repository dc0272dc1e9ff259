import type { Answer } from '../../feeds/ask-server';
import type { ArticleRecord } from '../../library/article-record';
import { articleTables, holdArticles, removeArticle } from '../../library/articles';
import type { FeedItemDetail, FeedItemRecord, FeedRecord, FeedStatus } from '../../library/feed-record';
import { logFetch } from '../../library/fetches';
import type { FeedServices } from './feed-services';
import { summaryOfItem } from './item-article';

/**
 * What became of an item: `held` as an article, as its `summary`, `known` before, `none` to hold, `left` as it was
 * for now, `slowed` when its host wants no more requests.
 */
export type ItemEnd = 'held' | 'summary' | 'known' | 'none' | 'left' | 'slowed';

/** A request made for an item, for the log. */
interface Request {
  answer: Answer;
  began: number;
}

/** How much of an article is held, for telling whether another reading of it is more. */
const WHOLENESS = { summary: 0, partial: 1, full: 2 };

const ENDED = { content: null, begun: 0 } as const;

/** The tables an item's end touches; those the article's own writing needs stand among them, for it joins the transaction. */
const tables = ({ db }: FeedServices) => [
  ...articleTables(db),
  db.items,
  db.fetches,
  db.corrections,
  db.pins,
];

function log(
  services: FeedServices,
  item: FeedItemRecord,
  request: Request | null,
  outcome: FeedStatus | FeedItemRecord['state'],
) {
  if (!request) return;
  const { answer, began } = request;
  return logFetch(services.db, {
    at: began,
    address: item.address ?? '',
    host: item.host,
    feedId: item.feedId,
    httpStatus: answer.kind === 'answer' ? answer.status : null,
    outcome: answer.kind === 'trouble' && answer.reason === 'timeout' ? 'timeout' : outcome,
    bytes: answer.kind === 'answer' ? answer.body.length : answer.bytes,
    milliseconds: services.now() - began,
  });
}

/** The full or partial article the library has of an item's page already, by its address or another feed's item. */
export async function heldAlready({ db }: FeedServices, item: FeedItemRecord): Promise<boolean> {
  if (item.address === null) return false;
  const twins = await db.items.where('address').equals(item.address).toArray();
  const ids = twins.filter(({ state }) => state === 'held').flatMap(({ articleId }) => articleId ?? []);
  const articles = [
    ...(await db.articles.where('address').equals(item.address).toArray()),
    ...(await db.articles.bulkGet(ids)),
  ];
  const held = articles.find((article) => article !== undefined && article.completeness !== 'summary');
  if (!held) return false;
  await db.items.update(item.id, { ...ENDED, state: 'held', detail: null, articleId: held.id });
  return true;
}

/** Holds an item's article and notes it, in one transaction; the summary that stood for it goes. */
export async function storeArticle(
  services: FeedServices,
  item: FeedItemRecord,
  article: ArticleRecord,
  request: Request | null,
): Promise<ItemEnd> {
  const { db } = services;
  return db.transaction('rw', tables(services), async () => {
    const held = await db.articles.get(article.id);
    // A page read by the reader, or whole, is not replaced by less of it.
    const better = held && WHOLENESS[held.completeness] >= WHOLENESS[article.completeness];
    if (!better) await holdArticles(db, [article]);
    if (item.address !== null && item.address !== article.address)
      for (const other of await db.articles.where('address').equals(item.address).toArray())
        if (other.completeness === 'summary') await removeArticle(db, other.id);
    const state = article.completeness === 'summary' ? 'summary' : 'held';
    await db.items.update(item.id, { ...ENDED, state, detail: null, articleId: article.id });
    await log(services, item, request, state);
    return better ? 'known' : 'held';
  });
}

/** Holds what the feed tells of an item, or notes that there is nothing to hold, and why its page is not. */
export async function storeSummary(
  services: FeedServices,
  item: FeedItemRecord,
  feed: FeedRecord,
  detail: FeedItemDetail,
  request: Request | null = null,
): Promise<ItemEnd> {
  const { db, now } = services;
  const wanted = detail !== 'not-article';
  const article = wanted ? await summaryOfItem(item, feed, now()) : null;
  return db.transaction('rw', tables(services), async () => {
    const state = article ? 'summary' : detail === 'unavailable' ? 'failed' : 'skipped';
    const known = article && (await db.articles.get(article.id));
    if (article && !known) await holdArticles(db, [article]);
    const articleId = article?.id ?? null;
    await db.items.update(item.id, { ...ENDED, state, detail, articleId });
    await log(services, item, request, state);
    return article ? 'summary' : 'none';
  });
}

/** Notes when an item's page is asked for next; with a `host`, all its waiting pages wait as long. */
export async function storeWait(
  services: FeedServices,
  item: FeedItemRecord,
  { tries, nextFetchAt, host }: { tries: number; nextFetchAt: number; host: string | null },
  request: Request,
): Promise<void> {
  const { db } = services;
  await db.transaction('rw', db.items, db.fetches, async () => {
    await db.items.update(item.id, { begun: 0, tries: host === null ? tries : item.tries, nextFetchAt });
    if (host !== null)
      await db.items
        .where('host')
        .equals(host)
        .filter((other) => other.state === 'waiting' && other.nextFetchAt < nextFetchAt)
        .modify({ nextFetchAt });
    await log(services, item, request, host === null ? 'waiting' : 'slowed');
  });
}

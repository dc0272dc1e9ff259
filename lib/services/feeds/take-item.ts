import type { Reading } from '../../article/reading';
import { type Answer, askServer } from '../../feeds/ask-server';
import { decodeBody } from '../../feeds/decode-body';
import { backoff, retryAfterOf } from '../../feeds/schedule';
import type { FeedItemDetail, FeedItemRecord, FeedRecord } from '../../library/feed-record';
import type { FeedServices } from './feed-services';
import { articleOfItem, isWhole, pageOfContent } from './item-article';
import { robotsAllowPage } from './robots-of-host';
import { heldAlready, type ItemEnd, storeArticle, storeSummary, storeWait } from './store-item';

/** A page's bytes at most; larger ones are cut off there. */
const PAGE_BYTES = 5 * 1024 * 1024;
/** A page is asked for so often before its summary has to do. */
const MOST_TRIES = 3;
/** A page whose fetch stopped the worker this often is taken for what stopped it. */
const MOST_BEGUN = 5;

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
/** Answers that stay: asking again would change nothing. */
const FINAL = new Set([400, 401, 402, 403, 404, 405, 410, 451]);

/**
 * Brings one waiting item to its end if its time has come: held already, from its own HTML, or from its page; else as
 * the summary the feed gives.
 */
export async function takeItem(services: FeedServices, id: string, signal: AbortSignal): Promise<ItemEnd> {
  const { db, busy } = services;
  const item = await db.items.get(id);
  if (item?.state !== 'waiting' || item.nextFetchAt > services.now() || busy.has(id)) return 'left';
  const feed = await db.feeds.get(item.feedId);
  if (!feed) return 'left';
  busy.add(id);
  try {
    return await take(services, item, feed, signal);
  } finally {
    busy.delete(id);
  }
}

async function take(
  services: FeedServices,
  item: FeedItemRecord,
  feed: FeedRecord,
  signal: AbortSignal,
): Promise<ItemEnd> {
  const summary = (detail: FeedItemDetail) => storeSummary(services, item, feed, detail);
  if (await heldAlready(services, item)) return 'known';
  if (item.content !== null && item.detail === null) {
    const reading = await services
      .extract(pageOfContent(item), item.address ?? feed.address)
      .catch(() => null);
    if (reading && isWhole(reading)) {
      const whole: Reading = { ...reading, address: item.address ?? '' };
      return storeArticle(services, item, await articleOfItem(whole, item, feed, services.now()), null);
    }
  }
  if (item.detail === 'old') return summary('old');
  if (item.address === null) return summary('no-text');
  if (!(await services.granted(item.host))) return summary('no-permission');
  if (item.begun >= MOST_BEGUN) return summary('unavailable');
  if (!(await robotsAllowPage(services, item.address, signal))) return summary('robots');
  return services.hosts.run(item.host, signal, () => fetchPage(services, item, feed, signal));
}

async function fetchPage(
  services: FeedServices,
  before: FeedItemRecord,
  feed: FeedRecord,
  signal: AbortSignal,
): Promise<ItemEnd> {
  const { db, now } = services;
  // Its turn may have come minutes later, and another feed's item of the same page before it.
  const item = await db.items.get(before.id);
  if (item?.state !== 'waiting' || item.address === null) return 'left';
  if (await heldAlready(services, item)) return 'known';
  await db.items.update(item.id, { begun: item.begun + 1 });
  const began = now();
  const question = {
    address: item.address,
    accept: ACCEPT,
    most: PAGE_BYTES,
    patience: services.patience,
    signal,
  };
  const answer = await askServer(services.fetch, question);
  if (signal.aborted) {
    await db.items.update(item.id, { begun: item.begun });
    return 'left';
  }
  const request = { answer, began };
  const status = answer.kind === 'answer' ? answer.status : null;
  if (answer.kind === 'trouble' && answer.reason === 'led-away')
    return storeSummary(services, item, feed, 'no-permission', request);
  if (answer.kind === 'trouble' || (status !== 200 && !FINAL.has(status!))) {
    const slowed = status === 429 || status === 503;
    return again(services, item, feed, { ...request, slowed });
  }
  if (status !== 200) return storeSummary(services, item, feed, 'unavailable', request);
  const type = answer.headers.get('content-type');
  if (type && !/html|xml|text\/plain/i.test(type))
    return storeSummary(services, item, feed, 'not-article', request);
  let reading: Reading;
  try {
    reading = await services.extract(decodeBody(answer.body, type, answer.cut !== 'no'), answer.address);
  } catch {
    return again(services, item, feed, { ...request, slowed: false });
  }
  if (!reading.isArticle) return storeSummary(services, item, feed, 'not-article', request);
  return storeArticle(services, item, await articleOfItem(reading, item, feed, now()), request);
}

/** A page that did not come is asked for again later, with its whole host where the server asked for patience. */
async function again(
  services: FeedServices,
  item: FeedItemRecord,
  feed: FeedRecord,
  { slowed, ...request }: { answer: Answer; began: number; slowed: boolean },
): Promise<ItemEnd> {
  const tries = item.tries + 1;
  if (tries >= MOST_TRIES && !slowed) return storeSummary(services, item, feed, 'unavailable', request);
  const now = services.now();
  const asked =
    request.answer.kind === 'answer' ? retryAfterOf(request.answer.headers.get('retry-after'), now) : null;
  const nextFetchAt = now + backoff(tries, services.random(), asked);
  await storeWait(services, item, { tries, nextFetchAt, host: slowed ? item.host : null }, request);
  return slowed ? 'slowed' : 'left';
}

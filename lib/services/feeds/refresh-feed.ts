import { type Answer, askServer } from '../../feeds/ask-server';
import { itemCounter } from '../../feeds/item-counter';
import { MOST_ITEMS } from '../../feeds/parsed-feed';
import { backoff, jittered, LONGEST, nextInterval } from '../../feeds/schedule';
import type { FeedItemRecord, FeedRecord } from '../../library/feed-record';
import { hostOfFeed, NEVER } from '../../library/feeds';
import { logFetch } from '../../library/fetches';
import { forgetOldItems } from '../../library/items';
import type { FeedServices } from './feed-services';
import { FEED_BYTES, type Judgement, judgeAnswer } from './judge-answer';
import { newItems } from './new-items';
import { sitemapItems } from './sitemap-items';

/** A feed whose fetch stopped the worker this often is taken for what stopped it. */
const MOST_BEGUN = 5;
/** Led to the same place this often in a row, a feed is asked there from then on: a browser does not tell for how long a redirect is meant. */
const TIMES_TO_MOVE = 5;

/** Megabytes that are thrown away are not asked for every quarter of an hour. */
const TOO_LARGE_REST = 6 * 3_600_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5';

/** A feed is due when its time has come and it is not paused. */
const isDue = (feed: FeedRecord | undefined, now: number): feed is FeedRecord =>
  feed !== undefined && !feed.paused && feed.nextFetchAt <= now;

/**
 * Fetches one feed if it is due: one request, what it says stored with the log in one transaction.
 * @param known the feed as last read; whether it is still due is asked of the database when its turn comes.
 * @returns the new items whose pages may be asked for now; none when the feed was not due, failed or brought nothing.
 */
export async function refreshFeed(
  services: FeedServices,
  known: FeedRecord,
  signal: AbortSignal,
): Promise<FeedItemRecord[]> {
  const { busy } = services;
  if (!isDue(known, services.now()) || busy.has(known.id)) return [];
  busy.add(known.id);
  try {
    if (!(await services.granted(hostOfFeed(known))))
      return await store(services, known, { ...NOTHING, status: 'no-permission' }, null);
    return await services.hosts.run(hostOfFeed(known), signal, () => fetchFeed(services, known.id, signal));
  } finally {
    busy.delete(known.id);
  }
}

type HttpAnswer = Extract<Answer, { kind: 'answer' }>;

const NOTHING: Judgement = { status: 'ok', detail: null, parsed: null, retryAfter: null, bodyHash: null };

/** Notes that a feed's fetch begins. @returns the feed as it was; null when it is not due any more: its turn may have come minutes later. */
function begin({ db, now }: FeedServices, id: string): Promise<FeedRecord | null> {
  return db.transaction('rw', db.feeds, async () => {
    const feed = await db.feeds.get(id);
    if (!isDue(feed, now())) return null;
    await db.feeds.put({ ...feed, begun: feed.begun + 1 });
    return feed;
  });
}

async function fetchFeed(services: FeedServices, id: string, signal: AbortSignal): Promise<FeedItemRecord[]> {
  const feed = await begin(services, id);
  if (!feed) return [];
  if (feed.begun >= MOST_BEGUN) {
    const detail = 'Reading it stopped the extension several times.';
    return store(services, feed, { ...NOTHING, status: 'damaged', detail }, null);
  }
  let leave = () => {};
  const large = async () => {
    leave = await services.large.enter();
  };
  try {
    return await askForFeed(services, feed, signal, large);
  } finally {
    leave();
  }
}

async function askForFeed(
  services: FeedServices,
  feed: FeedRecord,
  signal: AbortSignal,
  large: () => Promise<void>,
): Promise<FeedItemRecord[]> {
  const { db, now } = services;
  const began = now();
  const question = {
    address: feed.movedTo ?? feed.address,
    accept: ACCEPT,
    etag: feed.etag,
    lastModified: feed.lastModified,
    most: FEED_BYTES,
    patience: services.patience,
    signal,
    enough: itemCounter(MOST_ITEMS),
    large,
  };
  const answer = await askServer(services.fetch, question);
  if (signal.aborted) {
    await db.feeds.update(feed.id, { begun: feed.begun });
    return [];
  }
  const judged = await judgeAnswer(answer, feed.bodyHash, now());
  if (judged.parsed && judged.parsed.sitemaps.length > 0)
    judged.parsed.items = await sitemapItems(services, feed, judged.parsed.sitemaps, signal);
  return store(services, feed, judged, { answer, began });
}

/** Whether a feed gave what it has, be it all or what stood before damage. */
const isGood = ({ status }: Judgement) => status === 'ok' || status === 'damaged' || status === 'too-large';

function afterwards(
  feed: FeedRecord,
  judged: Judgement,
  broughtNew: boolean,
  services: FeedServices,
): Partial<FeedRecord> {
  const now = services.now();
  const said = { status: judged.status, statusDetail: judged.detail, lastFetchAt: now, begun: 0 };
  if (judged.status === 'no-permission') return { ...said, nextFetchAt: now + LONGEST };
  if (!isGood(judged) || (judged.status !== 'ok' && !judged.parsed)) {
    const failures = feed.failures + 1;
    const wait = judged.status === 'gone' ? LONGEST : backoff(failures, services.random(), judged.retryAfter);
    // A place it was led to that fails is given up: the feed's own address is asked again.
    return { ...said, failures, nextFetchAt: now + wait, movedTo: null, detour: null };
  }
  const lastNewAt = broughtNew ? now : feed.lastNewAt;
  const usual = nextInterval(feed.interval, broughtNew, lastNewAt, now);
  const interval = judged.status === 'too-large' ? Math.max(usual, TOO_LARGE_REST) : usual;
  const nextFetchAt = now + jittered(interval, services.random());
  return { ...said, failures: 0, lastNewAt, interval, nextFetchAt, bodyHash: judged.bodyHash };
}

/** What the next request says it knows: nothing after a feed that was not read whole, so that it comes whole again. */
function validatorsOf(
  feed: FeedRecord,
  { headers, status }: HttpAnswer,
  whole: boolean,
): Partial<FeedRecord> {
  if (!whole) return { etag: null, lastModified: null };
  return {
    etag: headers.get('etag') ?? (status === 304 ? feed.etag : null),
    lastModified: headers.get('last-modified') ?? (status === 304 ? feed.lastModified : null),
  };
}

function placeOf(feed: FeedRecord, { address }: HttpAnswer): Partial<FeedRecord> {
  const asked = feed.movedTo ?? feed.address;
  if (address === asked) return { detour: null };
  const times = feed.detour?.to === address ? feed.detour.times + 1 : 1;
  if (times < TIMES_TO_MOVE) return { detour: { to: address, times } };
  return { detour: null, movedTo: address };
}

/** Writes what came of a fetch: the feed, its new items and the log, all or nothing. */
async function store(
  services: FeedServices,
  feed: FeedRecord,
  judged: Judgement,
  request: { answer: Answer; began: number } | null,
): Promise<FeedItemRecord[]> {
  const { db, now } = services;
  const { parsed } = judged;
  const items = parsed ? await newItems(feed, parsed.items, feed.lastNewAt === null, now()) : [];
  return db.transaction('rw', db.feeds, db.items, db.fetches, async () => {
    // Removed or changed by the reader meanwhile: what is not this fetch's stays theirs.
    const current = await db.feeds.get(feed.id);
    if (!current) return [];
    const held = items.length > 0 ? await db.items.bulkGet(items.map(({ id }) => id)) : [];
    const fresh = items.filter((_, i) => !held[i]);
    if (current.paused) for (const item of fresh) item.nextFetchAt = NEVER;
    if (fresh.length > 0) await db.items.bulkAdd(fresh);
    if (fresh.length > 0) await forgetOldItems(db, feed.id, items, now());
    const answer = request?.answer;
    await db.feeds.put({
      ...current,
      ...(answer?.kind === 'answer' && isGood(judged)
        ? { ...validatorsOf(feed, answer, judged.status === 'ok'), ...placeOf(feed, answer) }
        : {}),
      ...(parsed?.title && !feed.title ? { title: parsed.title } : {}),
      ...(parsed?.language && !feed.language ? { language: parsed.language } : {}),
      ...(parsed ? { kind: parsed.kind } : {}),
      ...afterwards(feed, judged, fresh.length > 0, services),
    });
    if (request && answer)
      await logFetch(db, {
        at: request.began,
        address: feed.movedTo ?? feed.address,
        host: hostOfFeed(feed),
        feedId: feed.id,
        httpStatus: answer.kind === 'answer' ? answer.status : null,
        outcome: judged.status,
        bytes: answer.kind === 'answer' ? answer.body.length : answer.bytes,
        milliseconds: now() - request.began,
      });
    return fresh.filter(({ nextFetchAt }) => nextFetchAt <= now());
  });
}

import { outletForHost } from '../article/outlets';
import { removeArticle } from './articles';
import type { LibraryDatabase } from './database';
import { feedAddress, feedId } from './feed-id';
import type { FeedRecord } from './feed-record';

/** A feed the reader wants, with what is known of it; what is left out comes from the feed itself or its host. */
export interface NewFeed {
  address: string;
  origin: FeedRecord['origin'];
  kind?: FeedRecord['kind'];
  title?: string;
  outlet?: string;
  language?: string | null;
  country?: string | null;
}

/** What subscribing did: ids in the order given, and the addresses that are none, with why. */
export interface Subscribed {
  added: string[];
  already: string[];
  refused: { address: string; why: string }[];
}

/** Between fetches of a feed at first, and while it changes often: milliseconds. */
export const SHORTEST_INTERVAL = 15 * 60_000;

/** A feed asked for anew is asked at its own address. */
export const RETRY = { status: 'new', statusDetail: null, begun: 0, movedTo: null, detour: null } as const;

/** The host of a feed, as asked now. */
export const hostOfFeed = ({ movedTo, address }: Pick<FeedRecord, 'movedTo' | 'address'>): string =>
  new URL(movedTo ?? address).hostname;

/** The host that has to be allowed for a feed to be read: its own, or the one it was seen to lead to. */
export const hostToAllow = (
  feed: Pick<FeedRecord, 'movedTo' | 'address' | 'status' | 'statusDetail'>,
): string => (feed.status === 'no-permission' && feed.statusDetail) || hostOfFeed(feed);

/** What is known of fetching a feed that has not been fetched yet: due at once. @param now milliseconds since 1970. */
export const unfetched = (now: number) => ({
  status: 'new' as const,
  statusDetail: null,
  lastFetchAt: null,
  lastNewAt: null,
  nextFetchAt: now,
  interval: SHORTEST_INTERVAL,
  failures: 0,
  begun: 0,
  etag: null,
  lastModified: null,
  bodyHash: null,
  detour: null,
});

async function newRecord(feed: NewFeed, now: number): Promise<FeedRecord> {
  const address = feedAddress(feed.address);
  const host = new URL(address).hostname;
  return {
    id: await feedId(address),
    address,
    movedTo: null,
    kind: feed.kind ?? 'feed',
    title: feed.title?.trim() ?? '',
    outlet: outletForHost(host)?.name ?? (feed.outlet?.trim() || host.replace(/^www\./, '')),
    language: feed.language ?? null,
    country: feed.country ?? outletForHost(host)?.country ?? null,
    origin: feed.origin,
    addedAt: now,
    paused: false,
    ...unfetched(now),
  };
}

/**
 * Subscribes to feeds, due at once. One that is there already stays as it is; an address that is none is refused
 * and holds no other.
 */
export async function subscribe(db: LibraryDatabase, feeds: NewFeed[], now: number): Promise<Subscribed> {
  const result: Subscribed = { added: [], already: [], refused: [] };
  const records = new Map<string, FeedRecord>();
  for (const feed of feeds) {
    try {
      const record = await newRecord(feed, now);
      if (!records.has(record.id)) records.set(record.id, record);
    } catch (error) {
      result.refused.push({
        address: feed.address,
        why: error instanceof Error ? error.message : String(error),
      });
    }
  }
  await db.transaction('rw', db.feeds, async () => {
    const ids = [...records.keys()];
    const held = await db.feeds.bulkGet(ids);
    ids.forEach((id, i) => void (held[i] ? result.already : result.added).push(id));
    await db.feeds.bulkAdd(result.added.map((id) => records.get(id)!));
  });
  return result;
}

/**
 * Ends a subscription; its items go with it.
 * @param articles also takes out the articles it brought, unless another feed brought them too or the reader read them.
 */
export async function unsubscribe(
  db: LibraryDatabase,
  id: string,
  { articles }: { articles: boolean },
): Promise<void> {
  const brought = new Set<string>();
  await db.transaction('rw', db.feeds, db.items, async () => {
    await db.feeds.delete(id);
    const items = await db.items.where('feedId').equals(id).toArray();
    await db.items.bulkDelete(items.map((item) => item.id));
    for (const item of items) if (item.articleId !== null) brought.add(item.articleId);
    for (const item of await db.items
      .where('articleId')
      .anyOf([...brought])
      .toArray())
      brought.delete(item.articleId!);
  });
  if (!articles) return;
  const held = await db.articles.bulkGet([...brought]);
  for (const article of held) if (article?.origin === 'feed') await removeArticle(db, article.id);
}

/** When the pages of a paused feed are due: never, until it goes on. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** Stops fetching a feed and its items' pages, or takes them up again, due at once. */
export async function pauseFeed(
  db: LibraryDatabase,
  id: string,
  paused: boolean,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.feeds, db.items, async () => {
    await db.feeds.update(id, paused ? { paused } : { paused, nextFetchAt: now });
    await db.items
      .where('feedId')
      .equals(id)
      .filter(({ state }) => state === 'waiting')
      .modify({ nextFetchAt: paused ? NEVER : now });
  });
}

/** Makes a feed due at once, whatever went wrong before; its pages that failed are asked for again too. */
export async function retryFeed(db: LibraryDatabase, id: string, now: number): Promise<void> {
  await db.transaction('rw', db.feeds, db.items, async () => {
    await db.feeds.update(id, { ...RETRY, paused: false, nextFetchAt: now });
    await db.items
      .where('feedId')
      .equals(id)
      .filter(({ detail, state }) => detail === 'unavailable' || (state === 'waiting' && detail === null))
      .modify({ state: 'waiting', detail: null, tries: 0, begun: 0, nextFetchAt: now });
  });
}

/** The feeds that are due, those whose fetch stopped the worker before last. */
export async function dueFeeds(db: LibraryDatabase, now: number): Promise<FeedRecord[]> {
  const due = await db.feeds.where('nextFetchAt').belowOrEqual(now).toArray();
  return due
    .filter(({ paused }) => !paused)
    .sort((a, b) => a.begun - b.begun || a.nextFetchAt - b.nextFetchAt);
}

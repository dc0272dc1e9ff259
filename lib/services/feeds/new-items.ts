import type { ParsedItem } from '../../feeds/parse-feed';
import { itemId } from '../../library/feed-id';
import type { FeedItemRecord, FeedRecord } from '../../library/feed-record';

const DAY = 86_400_000;

/** Pages a feed has asked for in one round; the rest wait for later rounds. */
export const PAGES_A_ROUND = 30;
/** When a feed is new, what it published before is held as it tells it, its pages not asked for. */
export const OLDEST_AT_FIRST = 14 * DAY;

/**
 * When an item was published: never later than it was first seen. One without a date counts from then too, but for what
 * a new feed brings, which may be of any age.
 */
function publishedOf(item: ParsedItem, isFirst: boolean, now: number): string | null {
  const seen = new Date(now).toISOString();
  if (item.publishedAt === null) return isFirst ? null : seen;
  return Date.parse(item.publishedAt) > now ? seen : item.publishedAt;
}

/**
 * The records of a feed's items, newest first, {@link PAGES_A_ROUND} of them due at once and as many more each round after.
 * @param isFirst whether the feed was never fetched before.
 */
export async function newItems(
  feed: FeedRecord,
  parsed: ParsedItem[],
  isFirst: boolean,
  now: number,
): Promise<FeedItemRecord[]> {
  const items = await Promise.all(
    parsed.map(async (item): Promise<FeedItemRecord> => {
      const publishedAt = publishedOf(item, isFirst, now);
      const old = isFirst && publishedAt !== null && now - Date.parse(publishedAt) > OLDEST_AT_FIRST;
      return {
        id: await itemId(feed.id, item.key),
        feedId: feed.id,
        address: item.address,
        host: item.address === null ? '' : new URL(item.address).hostname,
        title: item.title,
        publishedAt,
        firstSeenAt: now,
        summary: item.summary,
        content: item.content,
        language: feed.language,
        state: 'waiting',
        detail: old ? 'old' : null,
        tries: 0,
        begun: 0,
        nextFetchAt: now,
        articleId: null,
      };
    }),
  );
  const moment = ({ publishedAt }: FeedItemRecord) => (publishedAt === null ? 0 : Date.parse(publishedAt));
  items.sort((a, b) => moment(b) - moment(a));
  items
    .filter(({ detail }) => detail === null)
    .forEach((item, i) => {
      item.nextFetchAt = now + Math.floor(i / PAGES_A_ROUND) * feed.interval;
    });
  return items;
}

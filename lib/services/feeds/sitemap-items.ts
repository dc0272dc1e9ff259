import { askServer } from '../../feeds/ask-server';
import type { ParsedItem } from '../../feeds/parse-feed';
import type { FeedRecord } from '../../library/feed-record';
import type { FeedServices } from './feed-services';
import { FEED_BYTES, judgeAnswer } from './judge-answer';

/** Sitemaps of an index that are read each time: the news and the newest stand first. */
const SITEMAPS_READ = 2;

/**
 * The items of the first sitemaps an index names, those on its own host alone. Called in the host's turn, so that the
 * requests go one after another.
 */
export async function sitemapItems(
  services: FeedServices,
  feed: FeedRecord,
  sitemaps: string[],
  signal: AbortSignal,
): Promise<ParsedItem[]> {
  const host = new URL(feed.movedTo ?? feed.address).hostname;
  const items: ParsedItem[] = [];
  for (const address of sitemaps.filter((each) => new URL(each).hostname === host).slice(0, SITEMAPS_READ)) {
    const question = {
      address,
      accept: 'application/xml, text/xml;q=0.9',
      most: FEED_BYTES,
      patience: services.patience,
    };
    const answer = await askServer(services.fetch, { ...question, signal });
    const { parsed } = await judgeAnswer(answer, null, services.now());
    items.push(...(parsed?.items ?? []));
  }
  return items;
}

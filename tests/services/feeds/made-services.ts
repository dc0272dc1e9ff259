import { JSDOM } from 'jsdom';
import { outletForHost } from '../../../lib/article/outlets';
import { readArticle } from '../../../lib/article/read-article';
import { LibraryDatabase } from '../../../lib/library/database';
import {
  type FeedParts,
  type FeedServices,
  makeFeedServices,
} from '../../../lib/services/feeds/feed-services';
import { farmFetch } from '../../farm/farm-fetch';

let count = 0;

/** Services over a database of its own and the farm, every host granted, without rest between requests unless given. */
export function madeServices(
  given: Partial<FeedParts> & { rest?: number; patience?: number } = {},
): FeedServices {
  const { rest = 0, patience = 4_000, ...parts } = given;
  return makeFeedServices(
    {
      db: new LibraryDatabase(`feeds-${count++}`),
      now: () => Date.now(),
      fetch: farmFetch,
      random: () => 0.5,
      extract: async (html, url) => readArticle(new JSDOM(html).window.document, url, { outletForHost }),
      granted: async () => true,
      online: () => true,
      metered: () => false,
      ...parts,
    },
    { rest, patience },
  );
}

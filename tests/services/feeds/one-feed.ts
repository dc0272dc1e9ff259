import { subscribe } from '../../../lib/library/feeds';
import { refreshDue } from '../../../lib/services/feeds/refresh-feeds';
import { madeServices } from './made-services';
import { madeFeed, madePage, madeWeb } from './made-web';

/** When the made web's tests begin. */
export const NOON = Date.parse('2026-11-21T12:00:00Z');
export const FEED = 'https://quay.example/feed';

const never = new AbortController().signal;

/** A feed of one article, with its page. */
export const oneArticle: Record<string, string> = {
  [FEED]: madeFeed('quay.example', [
    { path: '/crane', title: 'Crane stops', date: 'Sat, 21 Nov 2026 08:00 GMT' },
  ]),
  'https://quay.example/crane': madePage('Crane stops', 'crane'),
};

/** Services over a made web with one feed of one article, at noon. */
export async function made(
  places: Parameters<typeof madeWeb>[0],
  given: Parameters<typeof madeServices>[0] = {},
) {
  const web = madeWeb(places);
  const clock = { at: NOON };
  const services = madeServices({ fetch: web.fetch, now: () => clock.at, ...given });
  await subscribe(services.db, [{ address: FEED, outlet: 'Quay Times', origin: 'pasted' }], NOON);
  const feed = async () => (await services.db.feeds.toArray())[0]!;
  const round = () => refreshDue(services, { signal: never });
  return { web, clock, services, db: services.db, feed, round };
}

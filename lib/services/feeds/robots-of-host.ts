import { askServer } from '../../feeds/ask-server';
import { decodeBody } from '../../feeds/decode-body';
import { readRobots, robotsAllow } from '../../feeds/robots';
import type { HostRecord } from '../../library/feed-record';
import { logFetch } from '../../library/fetches';
import type { FeedServices } from './feed-services';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A robots.txt that could not be had is asked for again after this, and forbids nothing until then. */
const RETRY = HOUR;
const ROBOTS_BYTES = 512_000;
/** A host that wants more rest than this between pages would take all day for its news; this much it gets. */
const LONGEST_REST = 30_000;

/**
 * Whether a host's robots.txt lets everybody fetch a page. It is fetched at most once a day and host, kept in the
 * database, and its Crawl-delay obeyed up to 30 s. Feeds themselves are not asked about: the reader named them.
 */
export async function robotsAllowPage(
  services: FeedServices,
  address: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { origin, hostname } = new URL(address);
  let host = await services.db.hosts.get(hostname);
  if (!host || services.now() - host.at > DAY) host = await fetchRobots(services, origin, hostname, signal);
  if (host.crawlDelay !== null) services.hosts.slowDown(hostname, Math.min(LONGEST_REST, host.crawlDelay));
  return robotsAllow(host.rules, address);
}

function fetchRobots(
  services: FeedServices,
  origin: string,
  host: string,
  signal: AbortSignal,
): Promise<HostRecord> {
  const { db, now } = services;
  return services.hosts.run(host, signal, async () => {
    const began = now();
    const address = `${origin}/robots.txt`;
    const question = {
      address,
      accept: 'text/plain, */*;q=0.5',
      most: ROBOTS_BYTES,
      patience: services.patience,
      signal,
    };
    const answer = await askServer(services.fetch, question);
    signal.throwIfAborted();
    const status = answer.kind === 'answer' ? answer.status : null;
    const isText =
      answer.kind === 'answer' && status === 200 && !/html/i.test(answer.headers.get('content-type') ?? '');
    const { rules, crawlDelay } = readRobots(isText ? decodeBody(answer.body, null, true) : '');
    // No file is a clear answer; no answer, or a broken server's, is asked for again sooner.
    const clear = status !== null && status < 500 && status !== 429;
    const record = { host, at: clear ? now() : now() - DAY + RETRY, rules, crawlDelay };
    await db.transaction('rw', db.hosts, db.fetches, async () => {
      await db.hosts.put(record);
      await logFetch(db, {
        at: began,
        address,
        host,
        feedId: null,
        httpStatus: status,
        outcome: answer.kind === 'answer' ? (status === 429 ? 'slowed' : 'ok') : 'unreachable',
        bytes: answer.kind === 'answer' ? answer.body.length : 0,
        milliseconds: now() - began,
      });
    });
    return record;
  });
}

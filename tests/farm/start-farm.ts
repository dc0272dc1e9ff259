import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedStatus } from '../../lib/library/feed-record';
import { BAD, GOOD } from './behaviours';
import { FORMATS, writeFeed } from './farm-feeds';
import { articlePage, type FarmArticle, frontPage } from './farm-pages';
import { madeEvent, madeReport } from './made-events';

/** What the farm grows. */
export interface FarmOptions {
  /** How many outlets, each a host of its own, or their hosts; 6 when left out. */
  outlets?: number | string[];
  feedsPerOutlet?: number;
  /** Events reported today; every outlet reports `articlesPerFeed` of them a feed. 4 when left out. */
  events?: number;
  articlesPerFeed?: number;
  /** The part of the outlets whose servers misbehave, 0 to 1, spread over all ways of doing so. */
  misbehaving?: number;
  /** The moment the news is of; now when left out. */
  now?: number;
}

/** One feed and what must come of it. */
export interface FarmFeed {
  address: string;
  outlet: string;
  host: string;
  /** The name of the server's behaviour in behaviours.ts. */
  behaviour: string;
  /** What its row must show after a round. */
  status: FeedStatus;
  articles: FarmArticle[];
}

/** A request the farm answered, or tried to. */
export interface FarmRequest {
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** Requests under way at this host when it came, itself counted. */
  atOnce: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** A running farm. */
export interface Farm {
  port: number;
  /** The hosts of all outlets, without the port. */
  hosts: string[];
  feeds: FarmFeed[];
  /** Every request so far, oldest first. */
  requests: FarmRequest[];
  /** A page's address. */
  address(host: string, path: string): string;
  close(): Promise<void>;
}

/** A host that answers but that no test allows. */
const FOREIGN = 'elsewhere.localhost';

/** Names of outlets nobody founded. */
const PAPERS = [
  'Courier',
  'Mail Coach',
  'Lantern',
  'Observer Post',
  'Tideline',
  'Gazetteer',
  'Signal',
  'Almanac',
];

const nameOf = (n: number) => `${PAPERS[n % PAPERS.length]} ${n + 1}`;
/** Every way to be good or bad, one after another. */
function behaviourOf(n: number, outlets: number, misbehaving: number): [string, (typeof GOOD)[string]] {
  const bad = Math.floor((n + 1) * misbehaving) > Math.floor(n * misbehaving);
  const list = Object.entries(bad ? BAD : GOOD);
  const place = bad ? Math.floor(n * misbehaving) : n - Math.floor(n * misbehaving);
  return list[place % list.length] ?? list[outlets % list.length]!;
}

/**
 * Starts servers on the loopback address that behave like the web, one host name an outlet (ending in ".localhost", which
 * browsers resolve by themselves): feeds of all formats, the pages of their articles, and as many misbehaving as wanted.
 */
export async function startFarm(options: FarmOptions = {}): Promise<Farm> {
  const { outlets = 6, feedsPerOutlet = 1, events = 4, articlesPerFeed = 3, misbehaving = 0 } = options;
  const now = options.now ?? Date.now();
  const hosts =
    typeof outlets === 'number'
      ? Array.from({ length: outlets }, (_, n) => `paper-${n + 1}.localhost`)
      : outlets;
  const feeds = new Map<string, FarmFeed & { format: (typeof FORMATS)[number] }>();
  const pages = new Map<string, { outlet: string; article: FarmArticle }>();
  const requests: FarmRequest[] = [];
  const underWay = new Map<string, number>();
  let port = 0;
  const address = (host: string, path: string) => `http://${host}:${port}${path}`;

  const plant = () =>
    hosts.forEach((host, n) => {
      const [behaviour, { status }] = behaviourOf(n, hosts.length, misbehaving);
      for (let feed = 0; feed < feedsPerOutlet; feed++) {
        const articles = Array.from({ length: articlesPerFeed }, (_, i): FarmArticle => {
          const event = (n + feed * articlesPerFeed + i) % events;
          const publishedAt = new Date(now - (1 + ((n * 7 + i * 13) % 180)) * 60_000).toISOString();
          const report = madeReport(madeEvent(event), n);
          return { path: `/news/${feed}-${i}-event-${event}`, ...report, publishedAt, event };
        });
        const outlet = nameOf(n);
        for (const article of articles) pages.set(host + article.path, { outlet, article });
        const path = `/feed-${feed}`;
        const format = FORMATS[(n + feed) % FORMATS.length]!;
        const known = { address: address(host, path), outlet, host, behaviour, status, articles, format };
        feeds.set(host + path, known);
      }
    });

  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const atOnce = (underWay.get(host) ?? 0) + 1;
    underWay.set(host, atOnce);
    response.once('close', () => underWay.set(host, underWay.get(host)! - 1));
    requests.push({ host, path: request.url ?? '/', headers: request.headers, atOnce, at: Date.now() });
    response.setHeader('set-cookie', 'reader=known; Path=/');
    const feed = feeds.get(host + path);
    const page = pages.get(host + path);
    const own = [...feeds.values()].filter((each) => each.host === host);
    if (feed) {
      const text = writeFeed(feed.format, feed.outlet, address(host, ''), feed.articles);
      const { answer } = (GOOD[feed.behaviour] ?? BAD[feed.behaviour])!;
      answer({ request, response, text, path, foreign: address(FOREIGN, '') });
    } else if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(articlePage(page.outlet, address(host, path), page.article));
    } else if (path === '/' && own.length > 0) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        frontPage(
          own[0]!.outlet,
          own.map((each) => new URL(each.address).pathname),
          own.flatMap(({ articles }) => articles),
        ),
      );
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  plant();
  return {
    port,
    hosts,
    feeds: [...feeds.values()],
    requests,
    address,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

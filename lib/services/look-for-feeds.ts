import { askServer, type Fetch } from '../feeds/ask-server';
import { decodeBody } from '../feeds/decode-body';
import { feedsOfPage, sitemapsOfRobots } from '../feeds/discover';
import { NotAFeed, type ParsedFeed, parseFeed } from '../feeds/parse-feed';

/** What looking for feeds needs from outside. */
export interface LookServices {
  /** Follows redirects to granted hosts alone. */
  fetch: Fetch;
  /** A page's document, nothing in it run or loaded. */
  parse(html: string): Document;
}

/** A feed found at an address. */
export interface LookedFeed {
  address: string;
  /** Empty when it has none. */
  title: string;
  kind: 'feed' | 'sitemap';
}

/** What an address gave: the feeds, and the hosts their articles are on as far as the feeds were read. */
export interface LookedAt {
  feeds: LookedFeed[];
  hosts: string[];
}

/** Why no feed came of an address: `status` is the HTTP status of an answer that was an error, `host` one not allowed that it leads to. */
export class NoFeedFound extends Error {
  override name = 'NoFeedFound';
  constructor(
    readonly reason: 'unreachable' | 'http-error' | 'led-away' | 'none',
    readonly status: number | null = null,
    readonly host: string | null = null,
  ) {
    super(`no feed found: ${reason}${status === null ? '' : ` (HTTP ${status})`}`);
  }
}

/** A feed's and a page's most, in bytes, as for fetching (10 MB): here only the head of either is of use. */
const MOST = 10 * 1024 * 1024;
/** The reader waits for the answer: milliseconds. */
const PATIENCE = 20_000;
/** News sitemaps a robots.txt names, offered at most: sites with many name one a section or day. */
const MOST_SITEMAPS = 5;

/** Reads an address typed by hand: `https://` is put before one without a scheme. @returns null for none. */
export function typedAddress(text: string): URL | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && /[^.]\.[^.]|^localhost$/.test(url.hostname) ? url : null;
}

const hostsOf = (feed: ParsedFeed): string[] => {
  const addresses = feed.items.flatMap(({ address }) => address ?? []);
  return [...new Set(addresses.map((address) => new URL(address).hostname))];
};

/** Asks for one address. @returns its text and where it came from; null when there is no answer of use and `needed` is false. */
async function ask(
  { fetch }: LookServices,
  address: string,
  signal: AbortSignal,
  needed: boolean,
): Promise<{ text: string; type: string | null; address: string } | null> {
  const answer = await askServer(fetch, { address, accept: '*/*', most: MOST, patience: PATIENCE, signal });
  if (answer.kind === 'answer' && answer.status < 300) {
    const type = answer.headers.get('content-type');
    return { text: decodeBody(answer.body, type, answer.cut !== 'no'), type, address: answer.address };
  }
  if (!needed) return null;
  if (answer.kind === 'answer') throw new NoFeedFound('http-error', answer.status);
  if (answer.reason === 'led-away' && answer.detail) throw new NoFeedFound('led-away', null, answer.detail);
  throw new NoFeedFound('unreachable');
}

/**
 * Finds the feeds at an address: itself when it is one, else those its page names, and the news sitemaps of its site.
 * @throws NoFeedFound.
 */
export async function lookForFeeds(
  services: LookServices,
  address: string,
  signal: AbortSignal,
): Promise<LookedAt> {
  const page = (await ask(services, address, signal, true))!;
  try {
    const feed = parseFeed(page.text, page.type, page.address);
    return { feeds: [{ address, title: feed.title, kind: feed.kind }], hosts: hostsOf(feed) };
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
  }
  const named = feedsOfPage(services.parse(page.text), page.address);
  const robots = await ask(services, new URL('/robots.txt', page.address).href, signal, false);
  const sitemaps = sitemapsOfRobots(robots?.text ?? '').filter((each) => /news/i.test(each));
  const feeds = [
    ...named.map((feed): LookedFeed => ({ ...feed, kind: 'feed' })),
    ...sitemaps
      .slice(0, MOST_SITEMAPS)
      .map((each): LookedFeed => ({ address: each, title: '', kind: 'sitemap' })),
  ];
  if (feeds.length === 0) throw new NoFeedFound('none');
  return { feeds, hosts: [new URL(page.address).hostname] };
}

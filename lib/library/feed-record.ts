/**
 * How the last fetch of a feed ended: `new` was never fetched, `ok` also stands for an unchanged one, `slowed` asked
 * for patience (429, 503), `damaged` was cut off or malformed and gave what stood before the damage.
 */
export type FeedStatus =
  | 'new'
  | 'ok'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'http-error'
  | 'gone'
  | 'slowed'
  | 'not-a-feed'
  | 'damaged'
  | 'redirect-loop'
  | 'no-permission';

/** A feed the reader subscribed to, with what the next fetch of it needs to know. */
export interface FeedRecord {
  /** From its address; see feed-id.ts. */
  id: string;
  address: string;
  /** The address it was moved to for good, asked from then on; null when it never moved. */
  movedTo: string | null;
  /** A news sitemap is asked as a feed is. */
  kind: 'feed' | 'sitemap';
  title: string;
  outlet: string;
  /** BCP 47 tag and ISO 3166 code as the starter feeds or the feed itself give them; null when unknown. */
  language: string | null;
  country: string | null;
  /** Where it came from: a starter pack's name, or how the reader gave it. */
  origin: `pack:${string}` | 'page' | 'pasted' | 'opml' | 'import';
  /** Milliseconds since 1970, as every time here. */
  addedAt: number;
  paused: boolean;
  status: FeedStatus;
  /** The HTTP status, the parser's words or the network's, for the reader who asks; null when all is well. */
  statusDetail: string | null;
  lastFetchAt: number | null;
  /** When a fetch last brought an item not seen before; null when none did. */
  lastNewAt: number | null;
  nextFetchAt: number;
  /** Milliseconds between fetches while all goes well; adapts to how often the feed changes. */
  interval: number;
  /** Failed fetches since the last good one. */
  failures: number;
  /** Fetches begun since one ended: above 0 with no round under way, the worker was stopped in the middle of one. */
  begun: number;
  etag: string | null;
  lastModified: string | null;
  /** The hash of the last body, so that a server that knows no conditional requests costs no reading; null before one. */
  bodyHash: string | null;
  /** Where requests were led to lately, and how many times in a row; null when they were answered in place. */
  detour: { to: string; times: number } | null;
}

/**
 * What has become of a feed's item: `waiting` for its page, `held` as a full or partial article, `summary` held with
 * what the feed told alone, `failed` for good, `skipped` with nothing to hold (see `detail`).
 */
export type FeedItemState = 'waiting' | 'held' | 'summary' | 'failed' | 'skipped';

/**
 * Why an item is held as its summary or not at all: `old` when the feed was new, `no-permission` for its host,
 * `robots` of its host forbid it, its page is `not-article`, it gives `no-text` of its own, `unavailable` after
 * several tries.
 */
export type FeedItemDetail = 'old' | 'no-permission' | 'robots' | 'not-article' | 'no-text' | 'unavailable';

/** An item of a feed, kept so that it is fetched once, and its page asked for again when that failed. */
export interface FeedItemRecord {
  /** From the feed's id and the item's own id or address. */
  id: string;
  feedId: string;
  /** Where its page is; null for an item without one. */
  address: string | null;
  /** The host of that page, asked one request at a time; empty without one. */
  host: string;
  title: string;
  /** ISO 8601 moment; never later than it was first seen. */
  publishedAt: string | null;
  firstSeenAt: number;
  /** What the feed tells of it, as plain text; empty when nothing. */
  summary: string;
  /** Its article as HTML, where the feed carries it whole; null when not, or once it was read. */
  content: string | null;
  /** BCP 47 tag; null when the feed does not say. */
  language: string | null;
  state: FeedItemState;
  /** Null unless `state` wants a reason. */
  detail: FeedItemDetail | null;
  /** Fetches of its page that failed. */
  tries: number;
  /** Fetches begun since one ended, as for a feed. */
  begun: number;
  /** When its page may be asked for next; for `waiting` alone. */
  nextFetchAt: number;
  /** The library's article; null while there is none. */
  articleId: string | null;
}

/** One request, for the log the reader can see. */
export interface FetchRecord {
  /** Counted by the database. */
  sequence?: number;
  at: number;
  address: string;
  host: string;
  /** The feed it was made for. */
  feedId: string | null;
  /** The HTTP status; null when no answer came. */
  httpStatus: number | null;
  /** As for a feed, or what became of an item's page. */
  outcome: FeedStatus | FeedItemState;
  bytes: number;
  milliseconds: number;
}

/** What a host's robots.txt asks of everybody, kept for a day. */
export interface HostRecord {
  host: string;
  /** When it was read. */
  at: number;
  /** Path patterns with their verdicts, as lib/feeds/robots.ts reads them. */
  rules: { allow: boolean; path: string }[];
  /** Milliseconds between two requests that it asks for; null when it does not say. */
  crawlDelay: number | null;
}

/** A site whose articles join the library when the reader opens them. */
export interface FillingSiteRecord {
  host: string;
  since: number;
}

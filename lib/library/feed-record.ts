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
  etag: string | null;
  lastModified: string | null;
}

/**
 * What has become of a feed's item: `waiting` for its page, `held` as a full or partial article, `summary` held with
 * what the feed told alone, `failed` for good, `skipped` because its page is no article.
 */
export type FeedItemState = 'waiting' | 'held' | 'summary' | 'failed' | 'skipped';

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
  state: FeedItemState;
  /** Fetches of its page that failed. */
  tries: number;
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

/** A site whose articles join the library when the reader opens them. */
export interface FillingSiteRecord {
  host: string;
  since: number;
}

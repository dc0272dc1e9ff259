/** One item of a feed, cleaned. */
export interface ParsedItem {
  /** What tells it from the feed's other items: its address, else its own id, else its title and date. */
  key: string;
  /** Where its page is, absolute and canonical; null for an item without one. */
  address: string | null;
  /** Plain text; empty when the feed gives none. */
  title: string;
  /** ISO 8601 moment in UTC as the feed gives it, also one yet to come; null for none, or one that is no date. */
  publishedAt: string | null;
  /** What the feed tells of it, as plain text of at most 2,000 characters; empty when nothing. */
  summary: string;
  /** The HTML the feed carries of it beside the summary; null when none. */
  content: string | null;
}

/** A feed or sitemap as read. */
export interface ParsedFeed {
  kind: 'feed' | 'sitemap';
  /** Plain text; empty when it has none. */
  title: string;
  /** The page it belongs to; null when it does not say. */
  home: string | null;
  /** BCP 47 tag; null when it does not say. */
  language: string | null;
  /** Every item once, in the feed's order, at most {@link MOST_ITEMS}. */
  items: ParsedItem[];
  /** The further sitemaps a sitemap index names, those for news and the newest first; empty for anything else. */
  sitemaps: string[];
  /** In a few words what was wrong with it, where what stood before or around the damage was read all the same; else null. */
  damaged: string | null;
}

/** A feed's items from here on are left out: news feeds hold 10 to 100, news sitemaps up to 1,000 by their specification. */
export const MOST_ITEMS = 1_000;

/** The text is no feed; the message says in plain words what it is instead. */
export class NotAFeed extends Error {
  override name = 'NotAFeed';
}

import type { ParagraphShape } from './structure';

/** A piece of the page's text that was left out of the article, and why. */
export interface Removal {
  text: string;
  /** A short machine key such as `caption`, `teaser`, `links` or `before-article`. */
  reason: string;
}

/** Short machine keys that say where facts of a reading come from; null for a fact that was not found. */
export interface ReadingSources {
  /** `json-ld`, `meta`, `heading` or `window-title`. */
  title: string | null;
  /** `json-ld`, `meta`, `time-element`, `address` or `beside-headline`. */
  publishedAt: string | null;
  /** `json-ld`, `meta` or `beside-headline`. */
  byline: string | null;
  /** Why the text counts as full, partial or a summary: `whole`, `too-long`, `ends-early`, `declared-longer` or `gate`. */
  completeness: string;
}

/** What was read from a page or a text: the article's own words and what is known of it. */
export interface Reading {
  /** Whether this is one news article (a report, a live blog, a brief, a column), not a front page, shop, forum or the like. */
  isArticle: boolean;
  /** Short machine keys that say why or why not, such as `article-type` or `front-page`. */
  reasons: string[];
  /** The headline without the outlet's name; empty when there is none. */
  title: string;
  /** Authors' names, one each, without "By"; empty when none is given. */
  byline: string[];
  /** ISO 8601 moment with its zone, or a day; null when the page tells none. */
  publishedAt: string | null;
  /** As `publishedAt`; null when the page tells none. */
  modifiedAt: string | null;
  /** The outlet's name; the host when the page and the table know none. */
  outlet: string;
  /** A lower-case primary language subtag such as `en`; null when unknown. */
  language: string | null;
  /** The canonical address without tracking; empty for a text without one. */
  address: string;
  /** Paragraphs, subheadings, list items and quotations of the body, in reading order, each on one line. */
  paragraphs: string[];
  /** Parallel to `paragraphs`: headings, list items, quotations, rows, and where a live blog's entries begin; absent for plain text. */
  structure?: ParagraphShape[];
  /** The part of the outlet it stands in, such as "World", as the page says; null or absent when it says none. */
  section?: string | null;
  /** How much of the article the text holds: a stub behind a gate is `partial`, a teaser or abstract `summary`. */
  completeness: 'full' | 'partial' | 'summary';
  /** The news agency credited, such as `AFP`; null when none is. */
  agency: string | null;
  /** What was left out near the body, for a debug view: at most 200 pieces of at most 200 UTF-16 units. */
  removed: Removal[];
  /** Where the reading has its facts from, for a debug view; absent for plain text. */
  sources?: ReadingSources;
}

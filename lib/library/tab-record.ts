import type { ReadingSources, Removal } from '../article/reading';
import type { Comparison } from '../comparison/comparison';
import type { Match } from '../story/rank-candidates';
import type { ArticleRecord } from './article-record';

/**
 * How far the work on a tab's page has come. `reading` and `comparing` are unfinished: whoever waits for them has them
 * carried on. `left` is a tab that navigated away and was not read since.
 */
export type TabState = 'reading' | 'comparing' | 'ready' | 'no-article' | 'unreadable' | 'failed' | 'left';

/** What the extension knows of the page in one tab; gone when the tab closes. */
export interface TabRecord {
  tabId: number;
  state: TabState;
  /** The host of the page read last; null before any was. */
  host: string | null;
  /** What went wrong, for `failed`, in the words of the error; null otherwise. */
  error: string | null;
  /** The article on the page, whether or not the library holds it; null before it is read. */
  article: ArticleRecord | null;
  /** Why the page is an article or none, as the extractor's keys, strongest first. */
  reasons: string[];
  /** How the page was read, for the reader who wants to know; null before it was. */
  how: { sources: ReadingSources | null; section?: string | null; removed: Removal[] } | null;
  /** The id under which the library holds this very article; null when it does not. */
  heldAs: string | null;
  /** Other articles of the same story, best first, the reader's corrections obeyed. */
  matches: Match[];
  /** Over the page's article and its matches. */
  comparison: Comparison | null;
  /** Whether `comparison` is a first look, over some of the matches alone. */
  firstLook: boolean;
  /** How many articles the library was searched for. */
  searched: number;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** What the reader asked about in a tab. */
export interface AskRecord {
  tabId: number;
  /** The selected words. */
  text: string;
  /** Indexes of the sentences they touch, empty when the selection is not in the article's text. */
  sentences: number[];
  at: number;
}

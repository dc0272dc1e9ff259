import type { ParagraphShape } from '../article/structure';
import type { Completeness } from '../comparison/comparison';

/** How an article came into the library. */
export type Origin = 'sample' | 'reader' | 'site' | 'pasted' | 'file' | 'import' | 'feed';

/** An article as the library keeps it, and as a tab's reading carries it. */
export interface ArticleRecord {
  /** From its address, or from its text when it has none; see article-id.ts. */
  id: string;
  /** Canonical address; null for a text without one. */
  address: string | null;
  outlet: string;
  title: string;
  byline: string[];
  /** ISO 8601 day or moment as the source gives it; null when unknown. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** The day shard it is in: "2025-04-24", or "undated". */
  day: string;
  language: string | null;
  /** The agency it credits; null when none. */
  agency: string | null;
  completeness: Completeness;
  /** In reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
  /** One a paragraph; absent where all are plain, as in every article read before there were shapes. */
  structure?: ParagraphShape[];
  origin: Origin;
  /** Milliseconds since 1970. */
  addedAt: number;
}

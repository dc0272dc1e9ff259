import type { ArticleRecord } from './article-record';

/** What the library holds of one day, written with its articles, so that counts and sizes need no walk over texts. */
export interface DayRecord {
  /** As the shard's: an ISO day or "undated". */
  day: string;
  articles: number;
  /** By {@link articleBytes}. */
  bytes: number;
}

/**
 * What an article takes beside its text: record fields, shard row, profile and search index. Rounded up from what
 * lib/library/README.md measured.
 */
const BESIDE_TEXT = 4_000;

/** About how many bytes an article takes on disk: its text as UTF-8 is near to, and its indexes. */
export function articleBytes(article: Pick<ArticleRecord, 'title' | 'sentences'>): number {
  return (
    article.sentences.reduce((sum, sentence) => sum + sentence.length, article.title.length) + BESIDE_TEXT
  );
}

import type { ArticleRecord } from './article-record';

/** A former version of an article: what stood at the address before the outlet changed it. */
export interface VersionRecord {
  /** The article it is a version of. */
  articleId: string;
  /** Names the text among the article's versions; see content-hash.ts. */
  hash: string;
  /** When the library took the next version in, milliseconds since 1970. */
  replacedAt: number;
  /** The text and what was known of it then. */
  record: ArticleRecord;
}

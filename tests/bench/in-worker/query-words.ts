import type { ArticleRecord } from '../../../lib/library/article-record';
import { words } from '../../../lib/text/terms';

/** Different words a full-text index is asked for: title and opening, as "more like this" is usually done. */
const MOST = 40;

/** The words of an article that a full-text index is asked for. */
export function queryWords({ title, sentences }: Pick<ArticleRecord, 'title' | 'sentences'>): string {
  return [...new Set(words(`${title} ${sentences.slice(0, 4).join(' ')}`))].slice(0, MOST).join(' ');
}

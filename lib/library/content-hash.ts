import type { ArticleRecord } from './article-record';

const PRIME = 0x01000193;
/** Two starting values make two independent 32-bit FNV-1a sums of one text. */
const SEEDS = [0x811c9dc5, 0x5bd1e995];

/** The title and text of an article as one line: how it is cut and spaced is no part of what it says. */
export const plainText = (article: Pick<ArticleRecord, 'title' | 'sentences'>): string =>
  [article.title, ...article.sentences].join(' ').replace(/\s+/g, ' ').trim();

/**
 * 16 hex digits over an article's title and text, the same however it is spaced or cut into sentences. With the
 * article's id it names one version; it tells the few versions of one address apart and guards against nothing else.
 */
export function contentHash(article: Pick<ArticleRecord, 'title' | 'sentences'>): string {
  const text = plainText(article);
  return SEEDS.map((seed) => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

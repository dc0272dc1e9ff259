import { shortHash } from './short-hash';

/**
 * The id of an article: 24 hex digits of SHA-256 over its canonical address, or over its title and
 * sentences when it has none, so that reading or importing the same article again finds it.
 */
export function articleId(article: {
  address: string | null;
  title: string;
  sentences: string[];
}): Promise<string> {
  return shortHash(article.address ?? [article.title, ...article.sentences].join('\n'));
}

import type { ArticleRecord } from '../../../lib/library/article-record';
import { fetchArticles } from './fetch-articles';
import type { IndexSample } from './index-sample';

/** What filling took. */
export interface Filled {
  articles: number;
  /** Seconds spent putting, without fetching. */
  seconds: number;
}

/** What a bench page can be told to do; it hangs on the page's global object for the bench to call. */
export interface Contender {
  /** Puts the articles from `from` up to `to` of the bench's library in, so many at once, and leaves no connection open. */
  fill(origin: string, from: number, to: number, batch: number): Promise<Filled>;
  /** Some records of its index, where its size is told. */
  indexSample?(): Promise<IndexSample>;
}

/** Hands the library's articles over in batches, timed without the fetching. */
export async function inBatches(
  [origin, from, to, batch]: Parameters<Contender['fill']>,
  put: (articles: ArticleRecord[]) => Promise<unknown> | unknown,
): Promise<Filled> {
  const filled = { articles: 0, seconds: 0 };
  for await (const articles of fetchArticles(origin, from, to)) {
    for (let at = 0; at < articles.length; at += batch) {
      const start = performance.now();
      await put(articles.slice(at, at + batch));
      filled.seconds += (performance.now() - start) / 1000;
    }
    filled.articles += articles.length;
  }
  return filled;
}

/** Offers a contender to the bench. */
export function offer(contender: Contender): void {
  Object.assign(globalThis, { contender });
}

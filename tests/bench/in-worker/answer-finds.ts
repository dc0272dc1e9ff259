import type { browser as extensionApi } from 'wxt/browser';
import type { ArticleRecord } from '../../../lib/library/article-record';

/** What a worker says of one search. */
export interface FindAnswer {
  /** Ids of the library's articles, best first. */
  ids: string[];
  /** Milliseconds from the start of handling to the ranked answer. */
  inside: number;
  /** Milliseconds from the worker's own start to the start of handling: what a stopped worker costs beside. */
  afterStart: number;
}

/** Answers the bench's question in a service worker: which articles tell this one's story. */
export function answerFinds(find: (article: ArticleRecord) => Promise<string[]>): void {
  const { chrome } = globalThis as unknown as { chrome: typeof extensionApi };
  // As the product's: its worker runs when the browser starts.
  chrome.runtime.onStartup.addListener(() => {});
  chrome.runtime.onMessage.addListener(
    (message: { bench?: ArticleRecord }, _sender: unknown, respond: (answer: unknown) => void) => {
      const article = message?.bench;
      if (!article) return undefined;
      const handled = performance.now();
      find(article).then(
        (ids) => respond({ ids, inside: performance.now() - handled, afterStart: handled }),
        (error: unknown) => respond({ error: String(error) }),
      );
      return true;
    },
  );
}

import MiniSearch from 'minisearch';
import type { ArticleRecord } from '../library/article-record';
import type { LibraryDatabase } from '../library/database';
import { stem, words } from '../text/terms';

/** A search over the library as it was when it was built. */
export interface LibrarySearch {
  /** The ids of the articles that hold every word, best first; the last word may be unfinished. */
  find(query: string): string[];
}

/** Indexes titles, outlets and texts of the whole library, for the library page's search box; never in the worker. */
export async function buildLibrarySearch(db: LibraryDatabase): Promise<LibrarySearch> {
  const index = new MiniSearch<ArticleRecord>({
    fields: ['title', 'outlet', 'text'],
    extractField: (article, field) =>
      field === 'text' ? article.sentences.join('\n') : String(article[field as keyof ArticleRecord]),
    tokenize: words,
    processTerm: stem,
    searchOptions: {
      boost: { title: 3, outlet: 2 },
      combineWith: 'AND',
      prefix: (_term, i, terms) => i === terms.length - 1,
    },
  });
  await db.articles.each((article) => {
    index.add(article);
  });
  return { find: (query) => index.search(query).map(({ id }) => String(id)) };
}

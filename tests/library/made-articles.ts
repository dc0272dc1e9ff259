import { articleId } from '../../lib/library/article-id';
import type { ArticleRecord } from '../../lib/library/article-record';

/** An article record made for a test: every field has a plain value unless given; the id is the true one. */
export async function madeArticle(given: Partial<ArticleRecord> = {}): Promise<ArticleRecord> {
  const record = {
    address: 'https://harbour-news.example/flood',
    outlet: 'Harbour News',
    title: 'Flood closes the old bridge',
    byline: [],
    publishedAt: '2025-03-02',
    modifiedAt: null,
    day: '2025-03-02',
    language: 'en',
    agency: null,
    completeness: 'full' as const,
    sentences: ['The river rose by two metres on Sunday.', 'The old bridge in Lower Varn was closed.'],
    paragraphStarts: [0],
    origin: 'reader' as const,
    addedAt: 1,
    ...given,
  };
  return { ...record, id: given.id ?? (await articleId(record)) };
}

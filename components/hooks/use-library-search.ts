import { useEffect, useState } from 'react';
import type { LibraryDatabase } from '../../lib/library/database';
import { articleCard } from '../../lib/services/article-card';
import { buildLibrarySearch, type LibrarySearch } from '../../lib/services/search-library';
import type { ArticleCard } from '../../lib/services/story-view';
import { type Live, useLive } from './use-live';

/** What the library holds, and which of it a query finds. */
export interface FoundArticles {
  /** Best first for a query, newest first without one. */
  articles: ArticleCard[];
  total: number;
}

/**
 * The articles a query finds, kept up with the library. The index is built when the reader first searches, and
 * again after the library changed.
 */
export function useLibrarySearch(db: LibraryDatabase, query: string): Live<FoundArticles> {
  const live = useLive('articles', () => db.articles.orderBy('addedAt').reverse().toArray());
  const records = live.value;
  const [search, setSearch] = useState<{ over: unknown; index: LibrarySearch } | null>(null);
  const wanted = query.trim() !== '' && records !== undefined && search?.over !== records;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void buildLibrarySearch(db).then((index) => current && setSearch({ over: records, index }));
    return () => {
      current = false;
    };
  }, [db, wanted, records]);
  if (!records) return { failure: live.failure };
  const total = records.length;
  if (query.trim() === '') {
    const byDay = [...records].sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
    return { value: { articles: byDay.map((record) => articleCard(record, false)), total } };
  }
  const byId = new Map(records.map((record) => [record.id, record]));
  const found = search?.index.find(query).flatMap((id) => byId.get(id) ?? []) ?? [];
  return { value: { articles: found.map((record) => articleCard(record, false)), total } };
}

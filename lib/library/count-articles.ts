import type { LibraryDatabase } from './database';

/** How many articles are held, by the ledger of days; counted one by one only where an older version kept no ledger. */
export async function countArticles(db: LibraryDatabase): Promise<number> {
  const [days, shards] = await Promise.all([db.days.toArray(), db.shards.count()]);
  if (shards !== days.length) return db.articles.count();
  return days.reduce((sum, { articles }) => sum + articles, 0);
}

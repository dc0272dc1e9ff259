import { emptyShard, type ShardRow, withoutRows, withRows } from '../story/day-shard';
import { type PackedProfile, packProfile } from '../story/packed-profile';
import type { Signature } from '../story/signature';
import { storyEntryOf } from '../story/story-entry';
import type { ArticleRecord } from './article-record';
import type { LibraryDatabase } from './database';
import { articleBytes } from './day-record';
import { queued } from './search-record';

/** An article with what is made of its text alone; costs a few milliseconds, so it is made outside of transactions. */
export interface IndexedArticle {
  article: ArticleRecord;
  signature: Signature;
  profile: PackedProfile;
}

/** An article as finding its story reads it. */
export const storyText = (article: Pick<ArticleRecord, 'title' | 'sentences'>) => ({
  title: article.title,
  text: article.sentences.join('\n'),
});

/** Makes an article's index entries; 2.5 ms for a news report on a shared core. */
export function indexArticle(article: ArticleRecord): IndexedArticle {
  const { signature, profile } = storyEntryOf(storyText(article));
  return { article, signature, profile: packProfile(profile) };
}

/** The tables {@link putIndexed} and {@link dropIndexed} write; a transaction around them names at least these. */
export const indexTables = (db: LibraryDatabase) => [
  db.articles,
  db.shards,
  db.profiles,
  db.days,
  db.searchQueue,
];

async function changeDay(db: LibraryDatabase, day: string, articles: number, bytes: number): Promise<void> {
  const before = (await db.days.get(day)) ?? { day, articles: 0, bytes: 0 };
  const after = { day, articles: before.articles + articles, bytes: before.bytes + bytes };
  if (after.articles > 0) await db.days.put(after);
  else await db.days.delete(day);
}

/**
 * Puts articles that the library does not hold in with their index entries, inside the caller's transaction: one
 * write a day, however many of its articles come together.
 */
export async function putIndexed(db: LibraryDatabase, entries: IndexedArticle[]): Promise<void> {
  const days = new Map<string, { rows: ShardRow[]; bytes: number }>();
  for (const { article, signature } of entries) {
    const { id, day } = article;
    const of = days.get(day) ?? { rows: [], bytes: 0 };
    of.rows.push({ id, signature });
    of.bytes += articleBytes(article);
    days.set(day, of);
  }
  await db.articles.bulkPut(entries.map(({ article }) => article));
  await db.profiles.bulkPut(
    entries.map(({ article, profile }) => ({ id: article.id, day: article.day, profile })),
  );
  await db.searchQueue.bulkPut(queued(entries.map(({ article }) => article.id)));
  for (const [day, { rows, bytes }] of days) {
    await db.shards.put(withRows((await db.shards.get(day)) ?? emptyShard(day), rows));
    await changeDay(db, day, rows.length, bytes);
  }
}

/** Takes articles out with their index entries, inside the caller's transaction. @param held the records as they are stored. */
export async function dropIndexed(db: LibraryDatabase, held: ArticleRecord[]): Promise<void> {
  const ids = held.map(({ id }) => id);
  await db.articles.bulkDelete(ids);
  await db.profiles.bulkDelete(ids);
  // The search index has to learn that they are gone, too.
  await db.searchQueue.bulkPut(queued(ids));
  for (const day of new Set(held.map((article) => article.day))) {
    const gone = held.filter((article) => article.day === day);
    const shard = await db.shards.get(day);
    if (shard) {
      const rest = withoutRows(
        shard,
        gone.map(({ id }) => id),
      );
      if (rest.ids.length > 0) await db.shards.put(rest);
      else await db.shards.delete(day);
    }
    await changeDay(db, day, -gone.length, -gone.reduce((sum, article) => sum + articleBytes(article), 0));
  }
}

import { expect } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import { articleBytes } from '../../lib/library/day-record';
import { shardFault } from '../../lib/story/day-shard';

/** Every article stands in the shard of its day once, has a profile and is counted; nothing names another. */
export async function expectIndexesAgree(db: LibraryDatabase): Promise<void> {
  const articles = await db.articles.toArray();
  const places = articles.map(({ day, id }) => `${day} ${id}`).sort();
  const shards = await db.shards.toArray();
  expect(shards.flatMap((shard) => shard.ids.map((id) => `${shard.day} ${id}`)).sort()).toEqual(places);
  expect(shards.map(shardFault).filter(Boolean)).toEqual([]);
  const profiles = await db.profiles.toArray();
  expect(profiles.map(({ day, id }) => `${day} ${id}`).sort()).toEqual(places);
  const days = new Map<string, { day: string; articles: number; bytes: number }>();
  for (const article of articles) {
    const of = days.get(article.day) ?? { day: article.day, articles: 0, bytes: 0 };
    days.set(article.day, { ...of, articles: of.articles + 1, bytes: of.bytes + articleBytes(article) });
  }
  const byDay = (a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day);
  expect(await db.days.toArray()).toEqual([...days.values()].sort(byDay));
}

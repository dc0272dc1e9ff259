import { emptyShard, withoutRows, withRows } from '../story/day-shard';
import { profileOf } from '../story/profile';
import { signatureOf } from '../story/signature';
import type { ArticleRecord } from './article-record';
import { moveCorrections } from './corrections';
import type { LibraryDatabase } from './database';

/** What putting an article in did: `already` when the library held the same text, `updated` when it held another version. */
export type HoldOutcome = 'added' | 'updated' | 'already';

const sameText = (a: ArticleRecord, b: ArticleRecord) =>
  a.title === b.title &&
  a.sentences.length === b.sentences.length &&
  a.sentences.every((s, i) => s === b.sentences[i]);

/** An article as finding its story reads it. */
export const storyText = (article: Pick<ArticleRecord, 'title' | 'sentences'>) => ({
  title: article.title,
  text: article.sentences.join('\n'),
});

async function putRow(db: LibraryDatabase, article: ArticleRecord): Promise<void> {
  const { id, day } = article;
  const text = storyText(article);
  const shard = (await db.shards.get(day)) ?? emptyShard(day);
  await db.shards.put(withRows(shard, [{ id, signature: signatureOf(text) }]));
  await db.profiles.put({ id, day, profile: profileOf(text) });
}

async function removeRow(db: LibraryDatabase, day: string, id: string): Promise<void> {
  await db.profiles.delete(id);
  const shard = await db.shards.get(day);
  if (!shard) return;
  const rest = withoutRows(shard, [id]);
  if (rest.ids.length > 0) await db.shards.put(rest);
  else await db.shards.delete(day);
}

/**
 * Puts an article into the library with its shard row, in one transaction; putting the same in twice changes nothing.
 * @param replaces the id of a held copy without an address that this reading is the page of: its place, outlet
 * name and corrections pass to the new record.
 */
export function holdArticle(
  db: LibraryDatabase,
  article: ArticleRecord,
  replaces: string | null = null,
): Promise<HoldOutcome> {
  return db.transaction('rw', db.articles, db.shards, db.profiles, db.corrections, async () => {
    let record = article;
    let outcome: HoldOutcome = 'added';
    const held = await db.articles.get(article.id);
    if (held) {
      if (sameText(held, article)) return 'already';
      outcome = 'updated';
      if (held.day !== article.day) await removeRow(db, held.day, held.id);
    }
    if (replaces !== null && replaces !== article.id) {
      const copy = await db.articles.get(replaces);
      if (copy) {
        outcome = 'updated';
        record = { ...article, outlet: copy.outlet, publishedAt: article.publishedAt ?? copy.publishedAt };
        if (article.publishedAt === null) record.day = copy.day;
        await db.articles.delete(copy.id);
        await removeRow(db, copy.day, copy.id);
        await moveCorrections(db, copy.id, record.id);
      }
    }
    await db.articles.put(record);
    await putRow(db, record);
    return outcome;
  });
}

/** Takes an article out with its shard row. @returns the record, to put it back; undefined when it was not there. */
export function removeArticle(db: LibraryDatabase, id: string): Promise<ArticleRecord | undefined> {
  return db.transaction('rw', db.articles, db.shards, db.profiles, async () => {
    const held = await db.articles.get(id);
    if (held) {
      await db.articles.delete(id);
      await removeRow(db, held.day, id);
    }
    return held;
  });
}

/** Rebuilds shards and profiles from the articles: the remedy when they disagree. @returns how many articles are indexed. */
export function rebuildIndexes(db: LibraryDatabase): Promise<number> {
  return db.transaction('rw', db.articles, db.shards, db.profiles, async () => {
    await Promise.all([db.shards.clear(), db.profiles.clear()]);
    const days = new Map<string, ArticleRecord[]>();
    await db.articles.each((article) => {
      days.set(article.day, [...(days.get(article.day) ?? []), article]);
    });
    for (const [day, articles] of days) {
      const rows = articles.map((article) => ({
        id: article.id,
        signature: signatureOf(storyText(article)),
      }));
      await db.shards.put(withRows(emptyShard(day), rows));
      await db.profiles.bulkPut(articles.map((a) => ({ id: a.id, day, profile: profileOf(storyText(a)) })));
    }
    return db.articles.count();
  });
}

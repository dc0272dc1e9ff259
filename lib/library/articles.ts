import { emptyShard, withoutRows, withRows } from '../story/day-shard';
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

/** The signature of a stored article. */
export const signatureOfRecord = (article: Pick<ArticleRecord, 'title' | 'sentences'>) =>
  signatureOf({ title: article.title, text: article.sentences.join('\n') });

async function putRow(db: LibraryDatabase, article: ArticleRecord): Promise<void> {
  const shard = (await db.shards.get(article.day)) ?? emptyShard(article.day);
  await db.shards.put(withRows(shard, [{ id: article.id, signature: signatureOfRecord(article) }]));
}

async function removeRow(db: LibraryDatabase, day: string, id: string): Promise<void> {
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
  return db.transaction('rw', db.articles, db.shards, db.corrections, async () => {
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
  return db.transaction('rw', db.articles, db.shards, async () => {
    const held = await db.articles.get(id);
    if (held) {
      await db.articles.delete(id);
      await removeRow(db, held.day, id);
    }
    return held;
  });
}

/** Rebuilds every shard from the articles: the remedy when shards and articles disagree. @returns how many articles are indexed. */
export function rebuildShards(db: LibraryDatabase): Promise<number> {
  return db.transaction('rw', db.articles, db.shards, async () => {
    await db.shards.clear();
    const days = new Map<string, ArticleRecord[]>();
    await db.articles.each((article) => {
      days.set(article.day, [...(days.get(article.day) ?? []), article]);
    });
    for (const [day, articles] of days) {
      const rows = articles.map((article) => ({ id: article.id, signature: signatureOfRecord(article) }));
      await db.shards.put(withRows(emptyShard(day), rows));
    }
    return db.articles.count();
  });
}

import { emptyShard, type ShardRow, withoutRows, withRows } from '../story/day-shard';
import { profileOf } from '../story/profile';
import { signatureOf } from '../story/signature';
import type { ArticleRecord } from './article-record';
import { moveCorrections } from './corrections';
import type { LibraryDatabase, ProfileRecord } from './database';

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

/** Puts articles in with their index rows: one write a day, however many of its articles come together. */
async function putAll(db: LibraryDatabase, articles: ArticleRecord[]): Promise<void> {
  const days = new Map<string, ShardRow[]>();
  const profiles: ProfileRecord[] = [];
  for (const article of articles) {
    const { id, day } = article;
    const text = storyText(article);
    days.set(day, [...(days.get(day) ?? []), { id, signature: signatureOf(text) }]);
    profiles.push({ id, day, profile: profileOf(text) });
  }
  await db.articles.bulkPut(articles);
  await db.profiles.bulkPut(profiles);
  for (const [day, rows] of days) {
    await db.shards.put(withRows((await db.shards.get(day)) ?? emptyShard(day), rows));
  }
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
        record = {
          ...article,
          outlet: copy.outlet,
          agency: article.agency ?? copy.agency,
          publishedAt: article.publishedAt ?? copy.publishedAt,
        };
        if (article.publishedAt === null) record.day = copy.day;
        await db.articles.delete(copy.id);
        await removeRow(db, copy.day, copy.id);
        await moveCorrections(db, copy.id, record.id);
      }
    }
    await putAll(db, [record]);
    return outcome;
  });
}

/**
 * Puts several articles in, in one transaction: all or none. One that stands in the list twice counts once.
 * @returns what became of each, in order.
 */
export function holdArticles(db: LibraryDatabase, articles: ArticleRecord[]): Promise<HoldOutcome[]> {
  return db.transaction('rw', db.articles, db.shards, db.profiles, async () => {
    const held = new Map<string, ArticleRecord>();
    for (const article of await db.articles.bulkGet(articles.map(({ id }) => id))) {
      if (article) held.set(article.id, article);
    }
    const fresh = new Map<string, ArticleRecord>();
    const outcomes: HoldOutcome[] = [];
    for (const article of articles) {
      const before = fresh.get(article.id) ?? held.get(article.id);
      if (before && sameText(before, article)) {
        outcomes.push('already');
        continue;
      }
      if (before && before.day !== article.day) await removeRow(db, before.day, before.id);
      fresh.set(article.id, article);
      outcomes.push(before ? 'updated' : 'added');
    }
    await putAll(db, [...fresh.values()]);
    return outcomes;
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

import {
  dropIndexed,
  type IndexedArticle,
  indexArticle,
  indexTables,
  putIndexed,
  storyText,
} from './article-index';
import type { ArticleRecord } from './article-record';
import { contentHash } from './content-hash';
import { moveCorrections } from './corrections';
import type { LibraryDatabase, PinRecord } from './database';
import type { VersionRecord } from './version-record';
import { relationOf, versionOf } from './versions';

export { storyText };

/** What putting an article in did: `already` when the library held the same text, `updated` when it held another version. */
export type HoldOutcome = 'added' | 'updated' | 'already';

/** The tables holding articles writes; a transaction of the caller's around it names at least these. */
export const articleTables = (db: LibraryDatabase) => [...indexTables(db), db.versions];

/**
 * Merges articles into the library, inside the caller's transaction over {@link articleTables}. The outlet's changes
 * keep the former text as a version; one that stands in the list twice counts once.
 * @returns what became of each, in order.
 */
export async function mergeArticles(db: LibraryDatabase, entries: IndexedArticle[]): Promise<HoldOutcome[]> {
  const held = new Map<string, ArticleRecord>();
  for (const article of await db.articles.bulkGet(entries.map(({ article }) => article.id))) {
    if (article) held.set(article.id, article);
  }
  const stored = [...held.values()];
  const fresh = new Map<string, IndexedArticle>();
  const versions: VersionRecord[] = [];
  const outcomes: HoldOutcome[] = [];
  for (const entry of entries) {
    const { article } = entry;
    const before = fresh.get(article.id)?.article ?? held.get(article.id);
    const relation = before && relationOf(before, article);
    if (relation === 'same') {
      outcomes.push('already');
      continue;
    }
    if (relation === 'former') {
      const key: [string, string] = [article.id, contentHash(article)];
      const known = (await db.versions.get(key)) ?? versions.find(({ hash }) => hash === key[1]);
      outcomes.push(known ? 'already' : 'updated');
      if (!known) versions.push(versionOf(article, before!.addedAt));
      continue;
    }
    if (relation === 'revised') versions.push(versionOf(before!, article.addedAt));
    fresh.set(article.id, entry);
    outcomes.push(before ? 'updated' : 'added');
  }
  await dropIndexed(
    db,
    stored.filter(({ id }) => fresh.has(id)),
  );
  await putIndexed(db, [...fresh.values()]);
  await db.versions.bulkPut(versions);
  // A text that came back is the article again, no longer a former version of it.
  for (const { article } of fresh.values()) {
    if (outcomes.includes('updated')) await db.versions.delete([article.id, contentHash(article)]);
  }
  return outcomes;
}

/** Puts several articles in, in one transaction: all or none. @returns what became of each, in order. */
export async function holdArticles(db: LibraryDatabase, articles: ArticleRecord[]): Promise<HoldOutcome[]> {
  const entries = articles.map(indexArticle);
  // `async` though it awaits nothing: Dexie keeps a transaction open over native promises only of such functions.
  return db.transaction('rw', articleTables(db), async () => mergeArticles(db, entries));
}

/**
 * Puts an article into the library with its index entries, in one transaction; putting the same in twice changes nothing.
 * @param replaces the id of a held copy without an address that this reading is the page of: its place, outlet
 * name, corrections and pin pass to the new record.
 */
export async function holdArticle(
  db: LibraryDatabase,
  article: ArticleRecord,
  replaces: string | null = null,
): Promise<HoldOutcome> {
  const copy = replaces === null || replaces === article.id ? undefined : await db.articles.get(replaces);
  if (!copy) return (await holdArticles(db, [article]))[0]!;
  const entry = indexArticle({
    ...article,
    outlet: copy.outlet,
    agency: article.agency ?? copy.agency,
    publishedAt: article.publishedAt ?? copy.publishedAt,
    day: article.publishedAt === null ? copy.day : article.day,
  });
  return db.transaction('rw', [...articleTables(db), db.corrections, db.pins], async () => {
    const [held] = await mergeArticles(db, [entry]);
    const still = await db.articles.get(copy.id);
    if (!still) return held!;
    await dropIndexed(db, [still]);
    await moveCorrections(db, copy.id, article.id);
    const pin = await db.pins.get(copy.id);
    await db.pins.delete(copy.id);
    if (pin) await db.pins.put({ ...pin, id: article.id });
    return 'updated';
  });
}

/** An article taken out, with what was kept of it: enough to put it back as it was. */
export interface RemovedArticle {
  record: ArticleRecord;
  versions: VersionRecord[];
  pin: PinRecord | null;
}

/** Takes an article out with its index entries, versions and pin. @returns what {@link restoreArticle} takes; null when it was not there. */
export function removeArticle(db: LibraryDatabase, id: string): Promise<RemovedArticle | null> {
  return db.transaction('rw', [...articleTables(db), db.pins], async () => {
    const record = await db.articles.get(id);
    if (!record) return null;
    const versions = await db.versions.where('articleId').equals(id).toArray();
    const pin = (await db.pins.get(id)) ?? null;
    await dropIndexed(db, [record]);
    await db.versions.where('articleId').equals(id).delete();
    await db.pins.delete(id);
    return { record, versions, pin };
  });
}

/** Puts a removed article back as it was. */
export async function restoreArticle(db: LibraryDatabase, removed: RemovedArticle): Promise<void> {
  const entry = indexArticle(removed.record);
  await db.transaction('rw', [...articleTables(db), db.pins], async () => {
    await mergeArticles(db, [entry]);
    await db.versions.bulkPut(removed.versions);
    if (removed.pin) await db.pins.put(removed.pin);
  });
}

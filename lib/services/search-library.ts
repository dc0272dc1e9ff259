import type { LibraryDatabase } from '../library/database';
import { SearchIndex } from '../library/search/search-index';
import { holdsPhrase, isEmpty, parseQuery } from '../library/search/search-query';
import { UNDATED } from '../story/day';
import { WholeList } from './whole-list';

/** Which articles of the library are listed. */
export interface LibraryFilter {
  /** As typed; words between quotation marks must follow each other. */
  text: string;
  /** An outlet's name; empty for all. */
  outlet: string;
  /** ISO days, both included; empty for no bound. With either, articles without a day are left out. */
  from: string;
  to: string;
}

export const NO_FILTER: LibraryFilter = { text: '', outlet: '', from: '', to: '' };

/** The articles a filter lets through. */
export interface FoundIds {
  /** Best first for words, else newest first and those without a day last. */
  ids: string[];
  /** For a phrase: how many articles with its words were read through for it; null when all were. */
  readThrough: number | null;
}

/** The best articles with a phrase's words that are read through for the phrase itself. */
const MOST_READ = 2_000;
const BATCH = 40;

const LAST = '\uffff';

/** Keys in the order of their index, the last first; a cursor that walks backwards takes ten times as long. */
const newestFirst = async (keys: PromiseLike<string[]>) => (await keys).reverse();

/** The ids of one outlet's or all articles between two days, newest first, undated last. */
export async function listArticles(
  db: LibraryDatabase,
  { outlet, from, to }: LibraryFilter,
): Promise<string[]> {
  const bounded = from !== '' || to !== '';
  // ISO days come before "undated"; a bound leaves articles without a day out.
  const [high, included] = to === '' ? [UNDATED, false] : [to, true];
  if (outlet !== '') {
    const dated = db.articles.where('[outlet+day]').between([outlet, from], [outlet, high], true, included);
    const ids = await newestFirst(dated.primaryKeys());
    if (bounded) return ids;
    return [...ids, ...(await db.articles.where('[outlet+day]').equals([outlet, UNDATED]).primaryKeys())];
  }
  const byMoment = db.articles
    .where('[day+publishedAt]')
    .between([from, ''], included ? [high, LAST] : [high, ''], true, true);
  const ids = await newestFirst(byMoment.primaryKeys());
  const ofDays = () => db.articles.where('day').between(from, high, true, included);
  const undated = bounded ? [] : await db.articles.where('day').equals(UNDATED).primaryKeys();
  // Counting all takes a fifth of counting those of some days.
  const count = bounded ? await ofDays().count() : (await db.articles.count()) - undated.length;
  // The index of moments has no article without one.
  if (count > ids.length) {
    const known = new Set(ids);
    ids.push(...(await ofDays().primaryKeys()).filter((id) => !known.has(id)));
  }
  return [...ids, ...undated];
}

/** Articles that fill a screen or two. */
const FIRST = 60;

/**
 * The newest articles, for the time in which the whole list is listed for the first time: seconds, where there are a
 * hundred thousand. Null when they are not what the filter asks for, or the list is known.
 */
export async function firstArticles(
  { db, whole }: Findable,
  filter: LibraryFilter,
): Promise<string[] | null> {
  if (whole.known || Object.values(filter).some((value) => value.trim() !== '')) return null;
  return db.articles.where('[day+publishedAt]').below([UNDATED, '']).reverse().limit(FIRST).primaryKeys();
}

/** What finding articles reads from. */
export interface Findable {
  db: LibraryDatabase;
  index: SearchIndex;
  whole: WholeList;
}

/** What a library is found in, made once for a page or worker. */
export const findableOf = (db: LibraryDatabase): Findable => ({
  db,
  index: new SearchIndex(db),
  whole: new WholeList(db, () => listArticles(db, NO_FILTER)),
});

/** Finds articles by words, phrases, outlet and days. @param signal ends reading texts through for a phrase. */
export async function findArticles(
  { db, index, whole }: Findable,
  filter: LibraryFilter,
  signal?: AbortSignal,
): Promise<FoundIds> {
  const query = parseQuery(filter.text);
  const narrowed = filter.outlet !== '' || filter.from !== '' || filter.to !== '';
  if (isEmpty(query))
    return { ids: await (narrowed ? listArticles(db, filter) : whole.ids()), readThrough: null };
  let ids = await index.find(query);
  if (narrowed) {
    const allowed = new Set(await listArticles(db, filter));
    ids = ids.filter((id) => allowed.has(id));
  }
  if (query.phrases.length === 0) return { ids, readThrough: null };
  const found: string[] = [];
  const most = Math.min(ids.length, MOST_READ);
  for (let at = 0; at < most && !signal?.aborted; at += BATCH) {
    for (const article of await db.articles.bulkGet(ids.slice(at, Math.min(at + BATCH, most)))) {
      if (!article) continue;
      const text = [article.title, ...article.sentences].join('\n');
      if (query.phrases.every((phrase) => holdsPhrase(text, phrase))) found.push(article.id);
    }
  }
  return { ids: found, readThrough: ids.length > most ? most : null };
}

import type { LibraryDatabase } from '../library/database';
import type { SearchIndex } from '../library/search/search-index';
import { holdsPhrase, isEmpty, parseQuery } from '../library/search/search-query';
import { UNDATED } from '../story/day';

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
async function listed(db: LibraryDatabase, { outlet, from, to }: LibraryFilter): Promise<string[]> {
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
  // The index of moments has no article without one.
  const count = await db.articles.where('day').between(from, high, true, included).count();
  if (count > ids.length) {
    const known = new Set(ids);
    const days = await db.articles.where('day').between(from, high, true, included).primaryKeys();
    ids.push(...days.filter((id) => !known.has(id)));
  }
  if (bounded) return ids;
  return [...ids, ...(await db.articles.where('day').equals(UNDATED).primaryKeys())];
}

/** Finds articles by words, phrases, outlet and days. @param signal ends reading texts through for a phrase. */
export async function findArticles(
  db: LibraryDatabase,
  index: SearchIndex,
  filter: LibraryFilter,
  signal?: AbortSignal,
): Promise<FoundIds> {
  const query = parseQuery(filter.text);
  const narrowed = filter.outlet !== '' || filter.from !== '' || filter.to !== '';
  if (isEmpty(query)) return { ids: await listed(db, filter), readThrough: null };
  let ids = await index.find(query);
  if (narrowed) {
    const allowed = new Set(await listed(db, filter));
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

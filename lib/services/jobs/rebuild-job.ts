import type { Table } from 'dexie';
import { type IndexedArticle, indexArticle } from '../../library/article-index';
import type { LibraryDatabase } from '../../library/database';
import { articleBytes } from '../../library/day-record';
import type { JobRecord } from '../../library/job-record';
import { advanceJob, startSingleJob } from '../../library/jobs';
import { queued } from '../../library/search-record';
import { emptyShard, shardFault, withoutRows, withRows } from '../../story/day-shard';
import type { JobServices } from './job-services';

/**
 * Counted up whenever signatures, profiles or what else is made of an article's text change: the next start then
 * makes them anew, day by day, while the old ones go on answering.
 */
export const INDEX_VERSION = 3;
const INDEX_SETTING = 'indexVersion';

/** The one rebuild job there is at a time. */
export const REBUILD_JOB = 'rebuild';

/** Where a rebuild stands. `days` are gone through in order, then `orphans` that no article owns are removed and missing profiles made. */
interface RebuildCursor {
  /** `all` makes every day anew; `faults` only days whose indexes do not agree with their articles. */
  scope: 'all' | 'faults';
  phase: 'days' | 'orphans';
  /** In `days`: the day at work. In `orphans`: the last profile looked at. */
  at: string;
  /** The articles of the day made anew so far: the last id, how many and their bytes. Empty at a day's start. */
  last: string;
  articles: number;
  bytes: number;
}

/** What a rebuild did. */
export interface RebuildResult {
  /** Days whose indexes were made anew. */
  days: number;
  /** Whether to tell of it: the reader asked for it, or damage was found. */
  told: boolean;
}

/** Articles indexed in one step: about 60 ms of work, in slices outside of the transaction. */
const ARTICLES_A_STEP = 16;
const SLICE = 12;
/** Days found sound in one step. */
const SOUND_DAYS_A_STEP = 10;
const KEYS_A_STEP = 2_000;
/** After every id. */
const LAST = '\uffff';

/**
 * Starts making all indexes anew, or only those that do not agree with the articles.
 * @param asked whether the reader asked for it, and so is told what came of it.
 * @returns whether a job was started.
 */
export function startRebuild(
  db: LibraryDatabase,
  scope: RebuildCursor['scope'],
  now: number,
  asked = false,
): Promise<boolean> {
  const cursor: RebuildCursor = { scope, phase: 'days', at: '', last: '', articles: 0, bytes: 0 };
  const result: RebuildResult = { days: 0, told: asked };
  return startSingleJob(db, { id: REBUILD_JOB, kind: 'rebuild', cursor, result }, now);
}

/** Starts a rebuild where the indexes were made by another version of the code. @returns whether one was started. */
export async function rebuildIfOutdated(db: LibraryDatabase, now: number): Promise<boolean> {
  if ((await db.settings.get(INDEX_SETTING))?.value === INDEX_VERSION) return false;
  return startRebuild(db, 'all', now);
}

const idsOf = (db: LibraryDatabase, day: string) => db.articles.where('day').equals(day).primaryKeys();

/** Whether shard and counts of a day agree with its articles; sizes are taken as they stand, profiles come later. */
async function isSound(db: LibraryDatabase, day: string): Promise<boolean> {
  const ids = await idsOf(db, day);
  const shard = await db.shards.get(day);
  if (!shard || shardFault(shard) || shard.ids.length !== ids.length) return false;
  const own = new Set(ids);
  if (!shard.ids.every((id) => own.has(id))) return false;
  return (await db.days.get(day))?.articles === ids.length;
}

/** The first day after one, by the articles' own index; undefined after the last. */
async function dayAfter(db: LibraryDatabase, day: string): Promise<string | undefined> {
  const [key] = await db.articles.where('day').above(day).limit(1).keys();
  return key as string | undefined;
}

const begun = (cursor: RebuildCursor, at: string): RebuildCursor => ({
  ...cursor,
  at,
  last: '',
  articles: 0,
  bytes: 0,
});

/** Goes past sound days to the next to make anew, or on to the orphans. Looking takes no lock: what is made anew is looked at again. */
async function nextDay({ db, now }: JobServices, job: JobRecord): Promise<JobRecord> {
  const cursor = job.cursor as RebuildCursor;
  const next = async (): Promise<RebuildCursor> => {
    let day = cursor.at;
    for (let i = 0; i < SOUND_DAYS_A_STEP; i++) {
      const after = await dayAfter(db, day);
      if (after === undefined) return { ...begun(cursor, ''), phase: 'orphans' };
      day = after;
      if (cursor.scope === 'all' || !(await isSound(db, day))) return { ...begun(cursor, day), last: ' ' };
    }
    return begun(cursor, day);
  };
  const found = await next();
  return advanceJob(db, job, [], now, async () => ({ cursor: found }));
}

async function indexSlice({ db, now, pause }: JobServices, ids: string[]): Promise<IndexedArticle[]> {
  const entries: IndexedArticle[] = [];
  let since = now();
  for (const article of await db.articles.bulkGet(ids)) {
    if (article) entries.push(indexArticle(article));
    if (now() - since < SLICE) continue;
    await pause(0);
    since = now();
  }
  return entries;
}

/** Makes the next few articles of the day at work anew; after the last, what no article of the day owns goes. */
async function daySlice(services: JobServices, job: JobRecord): Promise<JobRecord> {
  const { db, now } = services;
  const { at: day, last } = job.cursor as RebuildCursor;
  const ids = (await idsOf(db, day)).filter((id) => id > last).slice(0, ARTICLES_A_STEP);
  const entries = await indexSlice(services, ids);
  const tables = [db.articles, db.shards, db.profiles, db.days, db.searchQueue];
  return advanceJob(db, job, tables, now, async (current) => {
    const cursor = current.cursor as RebuildCursor;
    const present = new Set(await idsOf(db, day));
    const live = entries.filter(({ article }) => present.has(article.id));
    const stored = await db.shards.get(day);
    const shard = withRows(
      stored && !shardFault(stored) ? stored : emptyShard(day),
      live.map(({ article, signature }) => ({ id: article.id, signature })),
    );
    await db.profiles.bulkPut(live.map(({ article, profile }) => ({ id: article.id, day, profile })));
    if (cursor.scope === 'all') await db.searchQueue.bulkPut(queued(live.map(({ article }) => article.id)));
    const articles = cursor.articles + live.length;
    const bytes = cursor.bytes + live.reduce((sum, { article }) => sum + articleBytes(article), 0);
    if (ids.length === ARTICLES_A_STEP) {
      await db.shards.put(shard);
      return {
        cursor: { ...cursor, last: ids.at(-1)!, articles, bytes },
        done: current.done + live.length,
      };
    }
    const done = current.done + live.length;
    // Articles came or went while the day was at work: once more, over what is there now.
    if (articles !== present.size) return { cursor: { ...begun(cursor, day), last: ' ' }, done };
    await db.shards.put(
      withoutRows(
        shard,
        shard.ids.filter((id) => !present.has(id)),
      ),
    );
    await db.days.put({ day, articles, bytes });
    const { days, told } = current.result as RebuildResult;
    return {
      cursor: begun(cursor, day),
      done,
      result: { days: days + 1, told: told || cursor.scope === 'faults' } satisfies RebuildResult,
    };
  });
}

/** A stretch of ids in which articles and profiles are held against each other. */
async function stretch(db: LibraryDatabase, after: string) {
  const keysOf = (table: Table<{ id: string }, string>) =>
    table.where('id').above(after).limit(KEYS_A_STEP).primaryKeys();
  const [articles, profiles] = [await keysOf(db.articles), await keysOf(db.profiles)];
  const ends = [articles, profiles].map((keys) => (keys.length === KEYS_A_STEP ? keys.at(-1)! : LAST));
  const [upTo = LAST] = ends.sort();
  const [held, made] = [new Set(articles), new Set(profiles)];
  return {
    upTo,
    empty: articles.length + profiles.length === 0,
    orphans: profiles.filter((id) => id <= upTo && !held.has(id)),
    lacking: articles.filter((id) => id <= upTo && !made.has(id)),
  };
}

/** Removes profiles without an article and makes those that are missing; at the end notes which version made the indexes. */
async function mendProfiles(services: JobServices, job: JobRecord): Promise<JobRecord> {
  const { db, now } = services;
  const { at } = job.cursor as RebuildCursor;
  const { upTo, empty, orphans, lacking } = await stretch(db, at);
  if (empty) return finish(services, job);
  const entries = await indexSlice(services, lacking.slice(0, ARTICLES_A_STEP));
  const tables = orphans.length + entries.length > 0 ? [db.articles, db.profiles] : [];
  return advanceJob(db, job, tables, now, async (current) => {
    const cursor = current.cursor as RebuildCursor;
    if (tables.length > 0) {
      const ids = [...orphans, ...entries.map(({ article }) => article.id)];
      const held = new Set(await db.articles.where('id').anyOf(ids).primaryKeys());
      await db.profiles.bulkDelete(orphans.filter((id) => !held.has(id)));
      const still = entries.filter(({ article }) => held.has(article.id));
      await db.profiles.bulkPut(
        still.map(({ article, profile }) => ({ id: article.id, day: article.day, profile })),
      );
    }
    return { cursor: { ...cursor, at: lacking.length > ARTICLES_A_STEP ? at : upTo } };
  });
}

/** Removes what stands for days without articles, and notes which version made the indexes. */
function finish({ db, now }: JobServices, job: JobRecord): Promise<JobRecord> {
  return advanceJob(db, job, [db.articles, db.shards, db.days, db.settings], now, async (current) => {
    const days = new Set((await db.articles.orderBy('day').uniqueKeys()).map(String));
    const empty = (keys: string[]) => keys.filter((day) => !days.has(day));
    await db.shards.bulkDelete(empty(await db.shards.toCollection().primaryKeys()));
    await db.days.bulkDelete(empty(await db.days.toCollection().primaryKeys()));
    const { scope } = current.cursor as RebuildCursor;
    if (scope === 'all') await db.settings.put({ key: INDEX_SETTING, value: INDEX_VERSION });
    return { state: 'done' };
  });
}

/** Does the next step of a rebuild. */
export function rebuildStep(services: JobServices, job: JobRecord): Promise<JobRecord> {
  const { phase, last } = job.cursor as RebuildCursor;
  if (phase === 'orphans') return mendProfiles(services, job);
  return last === '' ? nextDay(services, job) : daySlice(services, job);
}

import { dropIndexed, indexTables } from '../../library/article-index';
import type { ArticleRecord } from '../../library/article-record';
import type { LibraryDatabase } from '../../library/database';
import { articleBytes, type DayRecord } from '../../library/day-record';
import type { JobRecord } from '../../library/job-record';
import { advanceJob, startSingleJob } from '../../library/jobs';
import { readSettings } from '../../library/settings';
import { UNDATED } from '../../story/day';
import type { JobServices } from './job-services';

/** The one retention job there is at a time. */
export const RETENTION_JOB = 'retention';

/** Where a retention job stands; its limits are those the reader had set when it began. */
interface RetentionCursor {
  /** Articles of days before this one go; null keeps them whatever their age. */
  before: string | null;
  /** The oldest go while the library takes more bytes; null sets no limit. */
  mostBytes: number | null;
  /** Every day up to this one is done. */
  day: string;
}

/** What a retention job did. */
export interface RetentionResult {
  removed: number;
}

/** Articles removed in one step; see import-job.ts on how long a transaction may take. */
const ARTICLES_A_STEP = 25;
const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

/** Starts removing what is beyond the reader's limits, if any are set and exceeded. @returns whether a job was started. */
export async function startRetention(db: LibraryDatabase, now: number): Promise<boolean> {
  const { keepDays, keepMegabytes } = await readSettings(db);
  const before = keepDays > 0 ? new Date(now - keepDays * DAY_MS).toISOString().slice(0, 10) : null;
  const mostBytes = keepMegabytes > 0 ? keepMegabytes * MEGABYTE : null;
  const cursor: RetentionCursor = { before, mostBytes, day: '' };
  if (!isBeyond(cursor, await db.days.toArray())) return false;
  return startSingleJob(db, { id: RETENTION_JOB, kind: 'retention', cursor, result: { removed: 0 } }, now);
}

const bytesOf = (days: DayRecord[]) => days.reduce((sum, { bytes }) => sum + bytes, 0);

function isBeyond({ before, mostBytes }: RetentionCursor, days: DayRecord[]): boolean {
  return days.some(({ day }) => mayBeOld(day, before)) || (mostBytes !== null && bytesOf(days) > mostBytes);
}

/** Whether some article of a day may be older than the limit. */
const mayBeOld = (day: string, before: string | null) => before !== null && (day < before || day === UNDATED);

/** The articles of a day that go now, none of them pinned: as many as a step takes and the limits ask for. */
async function goingOf(db: LibraryDatabase, day: string, cursor: RetentionCursor, excess: number) {
  const pinned = new Set(await db.pins.toCollection().primaryKeys());
  const ids = (await db.articles.where('day').equals(day).primaryKeys()).filter((id) => !pinned.has(id));
  const going: ArticleRecord[] = [];
  let bytes = 0;
  for (let at = 0; at < ids.length && going.length < ARTICLES_A_STEP; at += ARTICLES_A_STEP) {
    for (const article of await db.articles.bulkGet(ids.slice(at, at + ARTICLES_A_STEP))) {
      if (!article || going.length === ARTICLES_A_STEP) continue;
      if (bytes >= excess && !isOld(article, day, cursor.before)) continue;
      going.push(article);
      bytes += articleBytes(article);
    }
  }
  return going;
}

/** A day's articles are as old as the day; of those without a day it is known only since when they are held. */
function isOld(article: ArticleRecord, day: string, before: string | null): boolean {
  if (before === null) return false;
  return day === UNDATED ? article.addedAt < Date.parse(before) : day < before;
}

/** Removes a few articles of the oldest day that has some to remove, or ends the job. */
export function retentionStep({ db, now }: JobServices, job: JobRecord): Promise<JobRecord> {
  const tables = [...indexTables(db), db.versions, db.pins];
  return advanceJob(db, job, tables, now, async (current) => {
    const cursor = current.cursor as RetentionCursor;
    const days = await db.days.toArray();
    const excess = cursor.mostBytes === null ? 0 : bytesOf(days) - cursor.mostBytes;
    // ISO days come in the order of time, "undated" after them.
    const next = days.find(({ day }) => day > cursor.day && (excess > 0 || mayBeOld(day, cursor.before)));
    if (!next) return { state: 'done' };
    const going = await goingOf(db, next.day, cursor, excess);
    await dropIndexed(db, going);
    await db.versions
      .where('articleId')
      .anyOf(going.map(({ id }) => id))
      .delete();
    const { removed } = current.result as RetentionResult;
    const rest = going.length < ARTICLES_A_STEP ? next.day : cursor.day;
    return {
      cursor: { ...cursor, day: rest },
      done: current.done + going.length,
      result: { removed: removed + going.length } satisfies RetentionResult,
    };
  });
}

import { articleId } from '../../library/article-id';
import { type IndexedArticle, indexArticle } from '../../library/article-index';
import { articleTables, mergeArticles } from '../../library/articles';
import { contentHash } from '../../library/content-hash';
import type { LibraryDatabase } from '../../library/database';
import { type ExportLine, parseExportLine } from '../../library/export-format';
import { unfetched } from '../../library/feeds';
import type { JobRecord, PendingLines } from '../../library/job-record';
import { advanceJob } from '../../library/jobs';
import { TOO_LONG } from '../lines-of-file';
import type { JobServices } from './job-services';
import { waitForMore } from './wait-for-more';

/** What an import did. Importing the same file twice adds nothing the second time. */
export interface ImportResult {
  added: number;
  updated: number;
  already: number;
  /** Records of other kinds that changed something: versions, pins, corrections, feeds, sites, settings. */
  others: number;
  /** The first lines left out, with their number in the file from 1 and why. */
  damaged: { line: number; why: string }[];
  /** How many lines were left out in all. */
  damagedCount: number;
  /** Whether the file ended early: it was cut off, or the page that read it was closed. */
  cut: boolean;
}

/** Where an import stands. */
export interface ImportCursor {
  /** The batch of `pending` to do next. */
  batch: number;
  /** See {@link waitForMore}. */
  waited: number;
  /** The export's version. */
  version: number;
  /** Records read so far, to hold against the file's last line. */
  records: number;
  /** Whether that last line came. */
  ended: boolean;
}

export const emptyImport = (): ImportResult => ({
  added: 0,
  updated: 0,
  already: 0,
  others: 0,
  damaged: [],
  damagedCount: 0,
  cut: false,
});

/** Damaged lines named one by one; a file of nothing else must not make the job's record large. */
const MOST_DAMAGED = 200;
/** Milliseconds of work after which others are let go first. */
const SLICE = 12;

type Parsed = Exclude<ExportLine, { type: 'article' | 'end' }>;
interface Batch {
  articles: IndexedArticle[];
  others: Parsed[];
  records: number;
  ended: number | null;
  damaged: ImportResult['damaged'];
}

/** Reads a batch's lines and makes their index entries, in slices that let others go first. */
async function readBatch({ now, pause }: JobServices, { lines, firstLine }: PendingLines): Promise<Batch> {
  const batch: Batch = { articles: [], others: [], records: 0, ended: null, damaged: [] };
  let since = now();
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      if (line === TOO_LONG) throw new Error('it is longer than 20 MB');
      const entry = parseExportLine(line);
      if (entry.type === 'end') batch.ended = entry.record.records;
      else batch.records++;
      if (entry.type === 'article') {
        // An id is made of the address or text: a line with another was altered.
        if (entry.record.id !== (await articleId(entry.record)))
          throw new Error('its id does not fit its text');
        batch.articles.push(indexArticle(entry.record));
      } else if (entry.type !== 'end') batch.others.push(entry);
    } catch (error) {
      batch.damaged.push({
        line: firstLine + i,
        why: error instanceof Error ? error.message : String(error),
      });
    }
    if (now() - since < SLICE) continue;
    await pause(0);
    since = now();
  }
  return batch;
}

/** Merges one record that is no article; what is there already, or newer, stays. @returns whether something changed. */
async function mergeOther(db: LibraryDatabase, entry: Parsed, now: number): Promise<boolean> {
  switch (entry.type) {
    case 'version': {
      const { articleId: id, hash } = entry.record;
      const current = await db.articles.get(id);
      if ((current && contentHash(current) === hash) || (await db.versions.get([id, hash]))) return false;
      await db.versions.put(entry.record);
      return true;
    }
    case 'correction': {
      const before = await db.corrections.get([entry.record.a, entry.record.b]);
      if (before && before.at >= entry.record.at) return false;
      await db.corrections.put(entry.record);
      return true;
    }
    case 'pin':
      if (await db.pins.get(entry.record.id)) return false;
      await db.pins.put(entry.record);
      return true;
    case 'feed':
      if (await db.feeds.get(entry.record.id)) return false;
      await db.feeds.put({ ...entry.record, ...unfetched(now) });
      return true;
    case 'fillingSite':
      if (await db.fillingSites.get(entry.record.host)) return false;
      await db.fillingSites.put(entry.record);
      return true;
    case 'setting':
      if ((await db.settings.get(entry.record.key))?.value === entry.record.value) return false;
      await db.settings.put(entry.record);
      return true;
  }
}

/** Counts a batch in. Where the file's own count of its records is another, something of it is missing. */
function counted(job: JobRecord, batch: Batch, outcomes: ImportResult, end: PendingLines['end']) {
  const cursor = job.cursor as ImportCursor;
  const before = job.result as ImportResult;
  const records = cursor.records + batch.records + batch.damaged.length;
  const ended = cursor.ended || batch.ended !== null;
  const short = batch.ended !== null && batch.ended > records;
  const result: ImportResult = {
    added: before.added + outcomes.added,
    updated: before.updated + outcomes.updated,
    already: before.already + outcomes.already,
    others: before.others + outcomes.others,
    damaged: [...before.damaged, ...batch.damaged].slice(0, MOST_DAMAGED),
    damagedCount: before.damagedCount + batch.damaged.length,
    cut: before.cut || short || end === 'cut' || (end === 'whole' && cursor.version > 1 && !ended),
  };
  return {
    cursor: { ...cursor, batch: cursor.batch + 1, waited: 0, records, ended } satisfies ImportCursor,
    result,
    done: job.done + batch.records + batch.damaged.length,
    state: end === null ? ('running' as const) : ('done' as const),
  };
}

/** Imports the next batch of lines, with the batch's own removal from what waits. */
export async function importStep(services: JobServices, job: JobRecord): Promise<JobRecord> {
  const { db, now } = services;
  const cursor = job.cursor as ImportCursor;
  const pending = (await db.pending.get([job.id, cursor.batch])) as PendingLines | undefined;
  if (!pending) return waitForMore(services, job);
  const batch = await readBatch(services, pending);
  // What the panel reads while articles come in is kept out of their transactions.
  const other = [db.corrections, db.pins, db.feeds, db.fillingSites, db.settings];
  const tables = [...articleTables(db), db.pending, ...(batch.others.length > 0 ? other : [])];
  return advanceJob(db, job, tables, now, async (current) => {
    const outcomes = emptyImport();
    for (const outcome of await mergeArticles(db, batch.articles)) outcomes[outcome]++;
    for (const entry of batch.others) if (await mergeOther(db, entry, now())) outcomes.others++;
    await db.pending.delete([job.id, cursor.batch]);
    return counted(current, batch, outcomes, pending.end);
  });
}

import type { LibraryDatabase } from '../../library/database';
import { checkHeader } from '../../library/export-format';
import type { PendingLines } from '../../library/job-record';
import { newJob, putPending } from '../../library/jobs';
import { CutShortError } from '../lines-of-file';
import { emptyImport, type ImportCursor } from './import-job';

/**
 * Lines imported in one step: their articles are put in by one transaction, which must not keep the panel from
 * reading for more than 50 ms (lib/library/README.md has the measurement).
 */
const LINES_A_STEP = 16;
/** Lines put into the database together while the file is read. */
const STEPS_A_WRITE = 8;

async function* copied(id: string, first: IteratorResult<string>, lines: AsyncIterator<string>) {
  let record: PendingLines = { jobId: id, batch: 0, firstLine: 2, lines: [], end: null };
  let number = 2;
  let next = first;
  try {
    for (; !next.done; next = await lines.next(), number++) {
      record.lines.push(next.value);
      if (record.lines.length < LINES_A_STEP) continue;
      yield record;
      record = { ...record, batch: record.batch + 1, firstLine: number + 1, lines: [] };
    }
    yield { ...record, end: 'whole' as const };
  } catch (error) {
    if (!(error instanceof CutShortError)) throw error;
    yield { ...record, end: 'cut' as const };
  }
}

/**
 * Starts the job that imports an export, and copies the file's lines into the database for it: once they are there
 * any context can import them. The job may be carried on while lines still come.
 * @param id names the job; a new one each time.
 * @param signal ends the copying; what was copied is still imported unless the job is stopped.
 * @throws when the file is no export or was made by a newer version; then nothing was stored.
 */
export async function copyImport(
  db: LibraryDatabase,
  id: string,
  lines: AsyncIterable<string>,
  { now, signal }: { now(): number; signal?: AbortSignal },
): Promise<void> {
  const source = lines[Symbol.asyncIterator]();
  let header = '';
  try {
    const first = await source.next();
    if (!first.done) header = first.value;
  } catch (error) {
    if (!(error instanceof CutShortError)) throw error;
  }
  const cursor: ImportCursor = {
    batch: 0,
    waited: 0,
    version: checkHeader(header),
    records: 0,
    ended: false,
  };
  await db.jobs.put(newJob({ id, kind: 'import', cursor, result: emptyImport() }, now()));
  let waiting: PendingLines[] = [];
  for await (const record of copied(id, await nextOf(source), source)) {
    waiting.push(record);
    if (record.end === null && waiting.length < STEPS_A_WRITE) continue;
    const wanted = await putPending(db, id, waiting);
    if (!wanted || signal?.aborted) break;
    waiting = [];
  }
  await source.return?.();
}

/** The first line after the header; a file cut off before it has none. */
async function nextOf(source: AsyncIterator<string>): Promise<IteratorResult<string>> {
  try {
    return await source.next();
  } catch (error) {
    if (!(error instanceof CutShortError)) throw error;
    return { done: true, value: undefined };
  }
}

import { type IndexedArticle, indexArticle } from '../../library/article-index';
import { articleTables, mergeArticles } from '../../library/articles';
import type { GivenFile, PendingFile } from '../../library/job-record';
import { advanceJob, type NewJob } from '../../library/jobs';
import { articleToHold } from '../add-texts';
import { type ReadHtml, readFile } from '../read-file';
import type { JobServices, JobStep } from './job-services';
import { waitForMore } from './wait-for-more';

/** What came of files that were added. Adding the same again adds nothing. */
export interface FilesResult {
  added: number;
  updated: number;
  already: number;
  /** Pages of archives that are no articles, as front pages are not. */
  passed: number;
  /** The first files that could not be added, by name, and why. */
  failed: { name: string; why: string }[];
  /** How many could not be added in all. */
  failedCount: number;
  /** Whether the page was closed before it had taken all of them. */
  cut: boolean;
}

/** Where the adding of files stands. */
interface FilesCursor {
  /** The record of `pending` to do next. */
  batch: number;
  /** See {@link waitForMore}. */
  waited: number;
  /** How many contexts have begun to read that file. */
  begun: number;
}

/** Files named one by one; a folder of nothing else must not make the job's record large. */
const MOST_FAILED = 200;
/** A file that as many contexts began to read and did not come through is taken for what stopped them. */
const MOST_BEGUN = 5;

/** What a new job that adds files starts with. */
export const beginFiles = (): Pick<NewJob, 'cursor' | 'result'> => ({
  cursor: { batch: 0, waited: 0, begun: 0 } satisfies FilesCursor,
  result: {
    added: 0,
    updated: 0,
    already: 0,
    passed: 0,
    failed: [],
    failedCount: 0,
    cut: false,
  } satisfies FilesResult,
});

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function readGiven(
  { now }: JobServices,
  file: GivenFile,
  readHtml: ReadHtml,
): Promise<IndexedArticle | 'passed' | { why: string }> {
  if ('error' in file) return { why: file.error };
  try {
    const reading = await readFile(file, readHtml);
    // A file the reader chose is meant, whatever it looks like; of an archive's pages most may be none.
    if (file.archived && !reading.isArticle) return 'passed';
    const taken = Math.min(file.archived?.at ?? now(), now());
    return indexArticle(await articleToHold(reading, 'file', taken));
  } catch (error) {
    return { why: words(error) };
  }
}

function failed(result: FilesResult, name: string, why: string): FilesResult {
  return {
    ...result,
    failed: [...result.failed, { name, why }].slice(0, MOST_FAILED),
    failedCount: result.failedCount + 1,
  };
}

/**
 * Makes the step of jobs that add files, for a context that reads HTML: each file is one step, with its own removal
 * from what waits.
 */
export function fileStep(readHtml: ReadHtml): JobStep {
  /** The file this very context has begun, so that it counts once. */
  let own = '';
  return async (services, job) => {
    const { db, now } = services;
    const cursor = job.cursor as FilesCursor;
    const at: [string, number] = [job.id, cursor.batch];
    const pending = (await db.pending.get(at)) as PendingFile | undefined;
    if (!pending) return waitForMore(services, job);
    const { file } = pending;
    if (own !== at.join() && file) {
      const begun = await advanceJob(db, job, [], now, async () => ({
        cursor: { ...cursor, begun: cursor.begun + 1 },
      }));
      own = at.join();
      return begun;
    }
    const read =
      file === null
        ? null
        : cursor.begun > MOST_BEGUN
          ? { why: `Reading it was begun ${MOST_BEGUN} times and never came to an end.` }
          : await readGiven(services, file, readHtml);
    return advanceJob(db, job, [...articleTables(db), db.pending], now, async (current) => {
      await db.pending.delete(at);
      if (read === null) return { state: 'done' };
      const result = current.result as FilesResult;
      const next: FilesCursor = { batch: cursor.batch + 1, waited: 0, begun: 0 };
      const done = current.done + 1;
      if (read === 'passed') return { cursor: next, done, result: { ...result, passed: result.passed + 1 } };
      if ('why' in read) return { cursor: next, done, result: failed(result, file!.name, read.why) };
      const [outcome] = await mergeArticles(db, [read]);
      return { cursor: next, done, result: { ...result, [outcome!]: result[outcome!] + 1 } };
    });
  };
}

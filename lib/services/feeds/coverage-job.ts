import type { ArticleRecord } from '../../library/article-record';
import type { LibraryDatabase } from '../../library/database';
import type { JobRecord } from '../../library/job-record';

/** How far the search has come at one outlet; `found` counts its articles that tell the story. */
export interface OutletSearch {
  outlet: string;
  state: 'waiting' | 'looking' | 'found' | 'nothing' | 'failed';
  found: number;
}

/** What a coverage job carries on with. */
export interface CoverageCursor {
  article: ArticleRecord;
}

/** A coverage job's record. */
export type CoverageJob = JobRecord & {
  kind: 'coverage';
  cursor: CoverageCursor | null;
  result: OutletSearch[];
};

/** The id of the job that looks for other reports of an article; one at a time. */
export const coverageJobId = (articleId: string): string => `coverage:${articleId}`;

/** Begins the job of an article anew, or takes up the one that was not ended. */
export function beginCoverage(
  db: LibraryDatabase,
  article: ArticleRecord,
  outlets: string[],
  now: number,
): Promise<CoverageJob> {
  const id = coverageJobId(article.id);
  return db.transaction('rw', db.jobs, async () => {
    const held = (await db.jobs.get(id)) as CoverageJob | undefined;
    if (held?.state === 'running') {
      await db.jobs.update(id, { beatAt: now });
      return held;
    }
    const job: CoverageJob = {
      id,
      kind: 'coverage',
      state: 'running',
      done: 0,
      total: outlets.length,
      cursor: { article },
      result: outlets.map((outlet) => ({ outlet, state: 'waiting', found: 0 })),
      error: null,
      startedAt: now,
      beatAt: now,
    };
    await db.jobs.put(job);
    return job;
  });
}

/** Notes how far one outlet has come. @returns whether the job is to go on. */
export function noteOutlet(
  db: LibraryDatabase,
  id: string,
  search: OutletSearch,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.jobs, async () => {
    const job = (await db.jobs.get(id)) as CoverageJob | undefined;
    if (job?.state !== 'running') return false;
    const result = job.result.map((each) => (each.outlet === search.outlet ? search : each));
    const done = result.filter(({ state }) => state !== 'waiting' && state !== 'looking').length;
    await db.jobs.put({ ...job, result, done, beatAt: now });
    return true;
  });
}

/** Ends the job: `done`, `stopped` when the reader wanted it, `failed` with what went wrong. */
export function endCoverage(
  db: LibraryDatabase,
  id: string,
  state: 'done' | 'stopped' | 'failed',
  error: string | null,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.jobs, async () => {
    const job = await db.jobs.get(id);
    if (job) await db.jobs.put({ ...job, state, error, cursor: null, beatAt: now });
  });
}

import type { JobRecord } from '../../library/job-record';
import { advanceJob } from '../../library/jobs';
import type { JobServices } from './job-services';

/** What has not come for as many looks, half a second each, is no longer being read. */
const MOST_WAITS = 30;
const WAIT_MS = 500;

/**
 * The step of a job whose next batch is not there yet: the page that reads it is at work, or was closed. Its cursor
 * counts the looks in vain as `waited`.
 * @returns the job; ended with `cut` set in its result when nothing came for a quarter of a minute.
 */
export async function waitForMore({ db, now, pause }: JobServices, job: JobRecord): Promise<JobRecord> {
  const cursor = job.cursor as { waited: number };
  await pause(WAIT_MS);
  return advanceJob(db, job, [], now, async (current) =>
    cursor.waited < MOST_WAITS
      ? { cursor: { ...cursor, waited: cursor.waited + 1 } }
      : { state: 'done', result: { ...(current.result as object), cut: true } },
  );
}

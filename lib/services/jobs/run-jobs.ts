import { failureReasonOf } from '../../library/failure-reason';
import type { JobKind, JobRecord } from '../../library/job-record';
import { dropPending, JobTakenError, takeJob } from '../../library/jobs';
import { importStep } from './import-job';
import type { JobServices, JobStep } from './job-services';
import { rebuildStep } from './rebuild-job';
import { retentionStep, startRetention } from './retention-job';

/** How each kind of job goes on, of those a context can carry on. */
export type JobSteps = Partial<Record<JobKind, JobStep>>;

/** The jobs any context can carry on: all they need is in the database. */
export const STORED_STEPS: JobSteps = {
  import: importStep,
  retention: retentionStep,
  rebuild: rebuildStep,
};

const FULL =
  'There is no room left on this machine. Free some disk space or remove articles, then choose “Continue”. Nothing stored was lost.';

/** What a failed job tells the reader. */
function inWords(error: unknown): string {
  if (failureReasonOf(error) === 'library-full') return FULL;
  return error instanceof Error ? error.message : String(error);
}

async function finish({ db }: JobServices, job: JobRecord, change: Partial<JobRecord>): Promise<void> {
  await db.transaction('rw', db.jobs, db.pending, async () => {
    const current = await db.jobs.get(job.id);
    if (current?.beatAt !== job.beatAt) return;
    await db.jobs.put({ ...current, ...change });
    if (change.state === 'stopped') await dropPending(db, job.id);
  });
}

/** @returns whether the job ended here. */
async function runJob(
  services: JobServices,
  taken: JobRecord,
  steps: JobSteps,
  signal?: AbortSignal,
): Promise<boolean> {
  let job = taken;
  while (!signal?.aborted) {
    if (job.state === 'stopping') {
      await finish(services, job, { state: 'stopped' });
      return true;
    }
    if (job.state !== 'running') return true;
    try {
      job = await steps[job.kind]!(services, job);
      await services.pause(0);
    } catch (error) {
      const current = await services.db.jobs.get(job.id);
      if (error instanceof JobTakenError && current?.beatAt !== job.beatAt) return false;
      if (error instanceof JobTakenError && current) job = current;
      else {
        await finish(services, job, { state: 'failed', error: inWords(error) });
        return true;
      }
    }
  }
  return false;
}

/**
 * Carries on every job nobody is working on, one after another, until none is left or the signal stops it.
 * @param steps the kinds of job this context can carry on.
 * @returns how many ended here.
 */
export async function runJobs(
  services: JobServices,
  signal?: AbortSignal,
  steps: JobSteps = STORED_STEPS,
): Promise<number> {
  const kinds = Object.keys(steps) as JobKind[];
  let ended = 0;
  while (!signal?.aborted) {
    const job = await takeJob(services.db, kinds, services.now());
    if (!job) break;
    if (!(await runJob(services, job, steps, signal))) continue;
    ended++;
    // What came in may be more than the reader wants to keep.
    if (job.kind === 'import' || job.kind === 'files') await startRetention(services.db, services.now());
  }
  return ended;
}

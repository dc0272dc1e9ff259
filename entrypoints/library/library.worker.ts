import { LibraryDatabase } from '../../lib/library/database';
import { runJobs } from '../../lib/services/jobs/run-jobs';
import type { WorkerAnswer, WorkerCommand } from './worker-messages';

/** The library page's own worker: jobs and searches run here, so that the page never waits for them. */
const db = new LibraryDatabase();
const services = {
  db,
  now: () => Date.now(),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
const answer = (message: WorkerAnswer) => postMessage(message);

/** Whether a round of jobs is under way; this worker does one at a time. */
let busy = false;

async function doJobs(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    if ((await runJobs(services)) > 0) answer({ kind: 'jobs-ended' });
  } finally {
    busy = false;
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkerCommand>) => {
  if (data.command === 'jobs') void doJobs();
});

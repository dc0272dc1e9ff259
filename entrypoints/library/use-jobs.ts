import { useEffect } from 'react';
import { useLive } from '../../components/hooks/use-live';
import { tellBackground } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/library/database';
import type { JobRecord } from '../../lib/library/job-record';
import { forgetJob, isOpen, retryJob, stopJob } from '../../lib/library/jobs';
import type { LibraryWorker } from './use-worker';

/** Milliseconds between looks for jobs nobody works on any more. */
const LOOK_AGAIN = 1_000;

/** The library's jobs, which this page's worker carries on for as long as it is open. */
export function useJobs(db: LibraryDatabase, worker: LibraryWorker) {
  const jobs = useLive('jobs', () => db.jobs.toArray()).value ?? [];
  const carryOn = () => worker.tell({ command: 'jobs' });
  const open = jobs.some(isOpen);
  useEffect(() => {
    if (!open) return;
    worker.tell({ command: 'jobs' });
    const timer = setInterval(() => worker.tell({ command: 'jobs' }), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [open, worker]);
  useEffect(
    () =>
      worker.listen((answer) => {
        if (answer.kind === 'jobs-ended') void tellBackground('library.changed', {});
      }),
    [worker],
  );
  return {
    jobs,
    carryOn,
    onStopJob: ({ id }: JobRecord) => void stopJob(db, id).then(carryOn),
    onRetryJob: ({ id }: JobRecord) => void retryJob(db, id).then(carryOn),
    onForgetJob: ({ id }: JobRecord) => void forgetJob(db, id),
  };
}

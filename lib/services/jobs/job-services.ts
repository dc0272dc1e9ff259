import type { LibraryDatabase } from '../../library/database';
import type { JobRecord } from '../../library/job-record';

/** What jobs need from the context they run in. */
export interface JobServices {
  db: LibraryDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after that many milliseconds, others' work done meanwhile; 0 only lets others go first. */
  pause(ms: number): Promise<void>;
}

/** Does one step of a job by `advanceJob`; the job it returns is `running` while there is more to do. */
export type JobStep = (services: JobServices, job: JobRecord) => Promise<JobRecord>;

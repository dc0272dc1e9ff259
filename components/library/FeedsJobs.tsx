import type { JobKind, JobRecord, JobState } from '../../lib/library/job-record';
import { Button } from '../common/Button';
import { type MessageKey, useText } from '../text';
import type { FeedsActions } from './feeds-state';

const NAME: Record<JobKind, MessageKey> = {
  import: 'jobImport',
  coverage: 'jobCoverage',
  retention: 'jobRetention',
  rebuild: 'jobRebuild',
};

const STATE: Record<JobState, MessageKey> = {
  running: 'jobRunning',
  stopping: 'jobStopping',
  done: 'jobDone',
  stopped: 'jobStopped',
  failed: 'jobFailed',
};

function Job({ job, onStopJob }: { job: JobRecord } & Pick<FeedsActions, 'onStopJob'>) {
  const text = useText();
  const { id, kind, state, done, total, error } = job;
  const active = state === 'running' || state === 'stopping';
  return (
    <li className="job">
      <p className="progress-line">
        <b>{text(NAME[kind])}</b>
        {active && (
          <progress max={total ?? undefined} value={total ? done : undefined} aria-label={text(NAME[kind])} />
        )}
        <span>
          {text(STATE[state])}
          {total !== null && `: ${text('doneOf', done.toLocaleString(), total.toLocaleString())}`}
        </span>
        {state === 'running' && (
          <Button onClick={() => onStopJob(id)} label={text('stopOf', text(NAME[kind]))}>
            {text('stop')}
          </Button>
        )}
      </p>
      {error && <p className="problem">{error}</p>}
    </li>
  );
}

/** Long work, newest first, with how far it is and a way to stop it. */
export function FeedsJobs({ jobs, onStopJob }: { jobs: JobRecord[] } & Pick<FeedsActions, 'onStopJob'>) {
  const text = useText();
  if (jobs.length === 0) return null;
  return (
    <>
      <h2>{text('jobsHeading')}</h2>
      <ul className="jobs">
        {jobs.map((job) => (
          <Job key={job.id} job={job} onStopJob={onStopJob} />
        ))}
      </ul>
    </>
  );
}

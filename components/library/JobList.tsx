import type { JobRecord } from '../../lib/library/job-record';
import { isOpen } from '../../lib/library/jobs';
import type { FilesResult } from '../../lib/services/jobs/file-job';
import type { ImportResult } from '../../lib/services/jobs/import-job';
import type { RebuildResult } from '../../lib/services/jobs/rebuild-job';
import type { RetentionResult } from '../../lib/services/jobs/retention-job';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { type MessageKey, type Text, textOfCount, useText } from '../text';
import type { LibraryActions } from './library-state';

/** What a job is called while it runs. */
const RUNNING: Record<JobRecord['kind'], MessageKey> = {
  import: 'jobImport',
  files: 'addingFiles',
  retention: 'jobRetention',
  rebuild: 'jobRebuild',
  coverage: 'jobCoverage',
};

/** What came of a job that ended; null when there is nothing to tell, or the panel tells it. */
function outcome(text: Text, job: JobRecord): string | null {
  if (job.kind === 'coverage') return null;
  if (job.kind === 'import' || job.kind === 'files') {
    const [done, wasCut] =
      job.kind === 'import' ? (['imported', 'importCut'] as const) : (['filesAdded', 'filesCut'] as const);
    const { added, updated, already, cut } = job.result as ImportResult | FilesResult;
    const counts = [added, updated, already].map((n) => n.toLocaleString());
    const passed = job.kind === 'files' ? (job.result as FilesResult).passed : 0;
    return [
      text(done, ...counts),
      passed > 0 && textOfCount(text, 'filesPassedOne', 'filesPassedMany', passed),
      job.state === 'stopped' && text('jobStopped'),
      cut && text(wasCut),
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (job.kind === 'retention') {
    const { removed } = job.result as RetentionResult;
    return removed > 0 ? textOfCount(text, 'retainedOne', 'retainedMany', removed) : null;
  }
  const { days, told } = job.result as RebuildResult;
  if (!told || job.state !== 'done') return null;
  return days === 0 ? text('indexSound') : textOfCount(text, 'rebuiltOne', 'rebuiltMany', days);
}

/** The files of a job that could not be added, while it runs and after. */
function FailedFiles({ failed, failedCount }: Pick<FilesResult, 'failed' | 'failedCount'>) {
  const text = useText();
  if (failedCount === 0) return null;
  return (
    <>
      <p>{textOfCount(text, 'filesFailedOne', 'filesFailedMany', failedCount)}</p>
      <ul className="problems">
        {failed.map(({ name, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows
          <li key={i}>
            <bdi>{name}</bdi>: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

type Actions = Pick<LibraryActions, 'onStopJob' | 'onRetryJob' | 'onForgetJob'>;

function Running({ job, onStopJob }: { job: JobRecord } & Pick<Actions, 'onStopJob'>) {
  const text = useText();
  const name = text(RUNNING[job.kind]);
  return (
    <p className="progress-line">
      <progress aria-label={name} {...(job.total === null ? {} : { max: job.total, value: job.done })} />
      {name}:{' '}
      {job.total === null
        ? job.done.toLocaleString()
        : text('doneOf', job.done.toLocaleString(), job.total.toLocaleString())}
      <Button onClick={() => onStopJob(job)} disabled={job.state === 'stopping'} label={text('stopOf', name)}>
        {text('stop')}
      </Button>
    </p>
  );
}

function Ended({ job, onRetryJob, onForgetJob }: { job: JobRecord } & Omit<Actions, 'onStopJob'>) {
  const text = useText();
  const said = job.state === 'failed' ? null : outcome(text, job);
  const damaged = job.kind === 'import' ? (job.result as ImportResult) : null;
  return (
    <>
      {job.state === 'failed' && (
        <p className="problem" role="alert">
          {text(RUNNING[job.kind])}: {job.error}
        </p>
      )}
      <p className="progress-line">
        {said && <span role="status">{said}</span>}
        {job.state === 'failed' && <Button onClick={() => onRetryJob(job)}>{text('continue')}</Button>}
        <Button look="quiet" onClick={() => onForgetJob(job)}>
          {text('dismiss')}
        </Button>
      </p>
      {damaged && damaged.damagedCount > 0 && (
        <Disclosure label={textOfCount(text, 'damagedOne', 'damagedMany', damaged.damagedCount)}>
          <ul className="problems">
            {damaged.damaged.map(({ line, why }) => (
              <li key={line}>{text('damagedLine', line.toLocaleString(), why)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Long work on the library: how far it is with a way to stop it, then what came of it. */
export function JobList({ jobs, ...actions }: { jobs: JobRecord[] } & Actions) {
  const text = useText();
  const told = jobs.filter(
    (job) => isOpen(job) || (job.state === 'failed' && job.kind !== 'coverage') || outcome(text, job),
  );
  if (told.length === 0) return null;
  return (
    <ul className="jobs" aria-label={text('jobs')}>
      {told.map((job) => (
        <li key={job.id}>
          {isOpen(job) ? <Running job={job} {...actions} /> : <Ended job={job} {...actions} />}
          {job.kind === 'files' && <FailedFiles {...(job.result as FilesResult)} />}
        </li>
      ))}
    </ul>
  );
}

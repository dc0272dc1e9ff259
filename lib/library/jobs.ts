import type { Table } from 'dexie';
import type { LibraryDatabase } from './database';
import type { JobKind, JobRecord, PendingRecord } from './job-record';

/**
 * A job whose worker has not been heard of for this many milliseconds may be carried on by another: ten times a step,
 * which takes 50 to 200 ms. A step that takes longer is done by whoever is first; none is done twice.
 */
const LEASE = 2_000;

/** Tells a worker that its job was stopped, or taken over by another context, since it read the job. */
export class JobTakenError extends Error {
  override name = 'JobTakenError';
}

/** What a new job starts with. */
export type NewJob = Pick<JobRecord, 'id' | 'kind'> & Partial<Pick<JobRecord, 'total' | 'cursor' | 'result'>>;

/** The record of a job that begins now. @param now milliseconds since 1970. */
export const newJob = (job: NewJob, now: number): JobRecord => ({
  state: 'running',
  done: 0,
  total: null,
  cursor: null,
  result: null,
  error: null,
  startedAt: now,
  // Whoever looks first may take it at once.
  beatAt: 0,
  ...job,
});

/** Starts a job of which there is one at a time; one that is at work already goes on. @returns whether it was started. */
export function startSingleJob(db: LibraryDatabase, job: NewJob, now: number): Promise<boolean> {
  return db.transaction('rw', db.jobs, async () => {
    const before = await db.jobs.get(job.id);
    if (before && (before.state === 'running' || before.state === 'stopping')) return false;
    await db.jobs.put(newJob(job, now));
    return true;
  });
}

const later = (job: JobRecord, now: number) => Math.max(now, job.beatAt + 1);

/** The open jobs of the kinds that nobody is working on, in no order. */
export async function freeJobs(db: LibraryDatabase, kinds: JobKind[], now: number): Promise<JobRecord[]> {
  const open = await db.jobs.where('state').anyOf('running', 'stopping').toArray();
  return open.filter(({ kind, beatAt }) => kinds.includes(kind) && beatAt <= now - LEASE);
}

/**
 * Takes a job of one of the kinds that nobody is working on, oldest first.
 * @returns the job as it is from now on; null when there is none.
 */
export function takeJob(db: LibraryDatabase, kinds: JobKind[], now: number): Promise<JobRecord | null> {
  return db.transaction('rw', db.jobs, async () => {
    const free = await freeJobs(db, kinds, now);
    const oldest = free.sort((a, b) => a.startedAt - b.startedAt)[0];
    if (!oldest) return null;
    const taken = { ...oldest, beatAt: later(oldest, now) };
    await db.jobs.put(taken);
    return taken;
  });
}

/**
 * One step of a job, in one transaction: what the work writes and how far the job has come are stored together or not
 * at all, so a step is never lost and never done twice, whoever is stopped when.
 * @param tables what `work` reads and writes.
 * @param work does the step; returns the job's changed fields.
 * @returns the job after the step.
 * @throws JobTakenError when the job is no longer this worker's; nothing was written then.
 */
export function advanceJob(
  db: LibraryDatabase,
  job: JobRecord,
  tables: Table[],
  now: () => number,
  work: (current: JobRecord) => Promise<Partial<JobRecord>>,
): Promise<JobRecord> {
  return db.transaction('rw', [...tables, db.jobs], async () => {
    const current = await db.jobs.get(job.id);
    if (current?.beatAt !== job.beatAt || current.state !== 'running')
      throw new JobTakenError(`job ${job.id} was stopped or taken over`);
    const after = { ...current, ...(await work(current)), beatAt: later(current, now()) };
    await db.jobs.put(after);
    return after;
  });
}

/** Asks a job to end at its next step. One that has ended stays as it is. */
export async function stopJob(db: LibraryDatabase, id: string): Promise<void> {
  await db.jobs.where('id').equals(id).and(isOpen).modify({ state: 'stopping' });
}

/** Has a job that failed tried again from where it stands. */
export async function retryJob(db: LibraryDatabase, id: string): Promise<void> {
  await db.jobs
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'failed')
    .modify({ state: 'running', error: null, beatAt: 0 });
}

/** Whether a job is still at work. */
export const isOpen = ({ state }: JobRecord): boolean => state === 'running' || state === 'stopping';

/** Forgets a job that has ended, and what it left waiting. */
export function forgetJob(db: LibraryDatabase, id: string): Promise<void> {
  return db.transaction('rw', db.jobs, db.pending, async () => {
    const job = await db.jobs.get(id);
    if (!job || isOpen(job)) return;
    await db.jobs.delete(id);
    await dropPending(db, id);
  });
}

/** Forgets the jobs of a kind that have ended: they are shown until the next one begins. */
export async function forgetEnded(db: LibraryDatabase, kind: JobKind): Promise<void> {
  const jobs = await db.jobs.where('kind').equals(kind).toArray();
  for (const job of jobs) if (!isOpen(job)) await forgetJob(db, job.id);
}

/**
 * Puts what a job is to read where any context finds it.
 * @param taken how many of the job's steps are known of now; left out where that is not told.
 * @returns whether the job still wants it: one that was stopped or has ended takes nothing more.
 */
export function putPending(
  db: LibraryDatabase,
  id: string,
  records: PendingRecord[],
  taken?: number,
): Promise<boolean> {
  return db.transaction('rw', db.jobs, db.pending, async () => {
    const job = await db.jobs.get(id);
    if (job?.state !== 'running' && job?.state !== 'failed') return false;
    await db.pending.bulkPut(records);
    if (taken !== undefined) await db.jobs.put({ ...job, total: taken });
    return true;
  });
}

/** Removes what a job had waiting, inside the caller's transaction over `pending`. */
export async function dropPending(db: LibraryDatabase, id: string): Promise<void> {
  await db.pending.where('[jobId+batch]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
}

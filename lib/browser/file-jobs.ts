import type { LibraryDatabase } from '../library/database';
import { freeJobs } from '../library/jobs';
import { type JobSteps, STORED_STEPS } from '../services/jobs/run-jobs';
import { openReader } from './feeds/extract-page';
import { tellOffscreen } from './messages';

/** The jobs this background carries on by itself: adding files needs a DOM, which Chrome's worker has not. */
export async function backgroundSteps(): Promise<JobSteps> {
  // Known when it is built, so that Chrome's worker, which starts often, does not carry the reading of files.
  if (!import.meta.env.FIREFOX) return STORED_STEPS;
  const { fileStep } = await import('../services/jobs/file-job');
  const { readSavedHtml } = await import('./read-saved-html');
  return { ...STORED_STEPS, files: fileStep(readSavedHtml) };
}

/** Has files that nobody is adding added by Chrome's document without a window; Firefox's background does it itself. */
export async function addWaitingFiles(db: LibraryDatabase, now: number): Promise<void> {
  if (import.meta.env.FIREFOX || (await freeJobs(db, ['files'], now)).length === 0) return;
  await openReader();
  await tellOffscreen('files.add', {});
}

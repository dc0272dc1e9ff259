import { browser } from 'wxt/browser';
import { isOpen } from '../library/jobs';
import type { JobServices } from '../services/jobs/job-services';
import { rebuildIfOutdated, startRebuild } from '../services/jobs/rebuild-job';
import { startRetention } from '../services/jobs/retention-job';
import { type JobSteps, runJobs } from '../services/jobs/run-jobs';
import { closeReader } from './feeds/extract-page';
import { addWaitingFiles, backgroundSteps } from './file-jobs';

const ALARM = 'jobs';
const DAILY_ALARM = 'daily';
const DAY_MINUTES = 24 * 60;
/** Minutes after which unfinished jobs are looked at again: the worker that did them may have been stopped. */
const PERIOD = 0.5;

/**
 * Carries unfinished jobs on in the background. An alarm stands for as long as there are some, because the browser
 * stops the worker in their midst.
 * @param onEnded called after jobs ended here: the library has changed.
 */
export function watchJobs(services: JobServices, onEnded: () => Promise<void>) {
  const { db, now } = services;
  const report = (error: unknown) => console.error('Second Source:', error);
  let steps: Promise<JobSteps> | null = null;
  const run = async () => {
    await rebuildIfOutdated(db, now());
    const open = await db.jobs.filter(isOpen).count();
    if (open === 0) {
      await browser.alarms.clear(ALARM);
      return closeReader(db);
    }
    await browser.alarms.create(ALARM, { periodInMinutes: PERIOD });
    // Without a document to read files in, the other jobs go on all the same.
    await addWaitingFiles(db, now()).catch(report);
    steps ??= backgroundSteps();
    if ((await runJobs(services, undefined, await steps)) > 0) await onEnded();
  };
  /** At the start of a browser session and every day of it: what a crash may have left behind is mended, and old articles go. */
  const startDaily = async () => {
    await browser.alarms.create(DAILY_ALARM, { periodInMinutes: DAY_MINUTES });
    if (!(await rebuildIfOutdated(db, now()))) await startRebuild(db, 'faults', now());
    await startRetention(db, now());
    await run();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run().catch(report);
    if (name === DAILY_ALARM) startDaily().catch(report);
  });
  return { run, startDaily };
}

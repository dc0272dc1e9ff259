import { tellBackground } from '../../lib/browser/messages';
import { readSavedHtml } from '../../lib/browser/read-saved-html';
import { LibraryDatabase } from '../../lib/library/database';
import { fileStep } from '../../lib/services/jobs/file-job';
import { runJobs } from '../../lib/services/jobs/run-jobs';

const db = new LibraryDatabase();
const steps = { files: fileStep(readSavedHtml) };
let busy = false;

/** Adds the files that wait, one round at a time, and tells the background when they are in. */
export async function addFilesHere(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    const services = {
      db,
      now: () => Date.now(),
      pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    const ended = await runJobs(services, undefined, steps);
    if (ended > 0) await tellBackground('library.changed', {});
    // What is left to do is the background's, and so is closing this document.
    await tellBackground('work.resume', {});
  } finally {
    busy = false;
  }
}

import { LibraryDatabase } from '../../lib/library/database';
import { buildNextSegment } from '../../lib/library/search/build-search';
import { fileStep } from '../../lib/services/jobs/file-job';
import { rebuildIfOutdated } from '../../lib/services/jobs/rebuild-job';
import { runJobs, STORED_STEPS } from '../../lib/services/jobs/run-jobs';
import {
  findArticles,
  findableOf,
  firstArticles,
  type LibraryFilter,
} from '../../lib/services/search-library';
import { askForReading } from './ask-for-reading';
import type { WorkerAnswer, WorkerCommand } from './worker-messages';

/** The library page's own worker: jobs and searches run here, so that the page never waits for them. */
const db = new LibraryDatabase();
const findable = findableOf(db);
const services = {
  db,
  now: () => Date.now(),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
const answer = (message: WorkerAnswer) => postMessage(message);
const pages = askForReading(answer);
const steps = { ...STORED_STEPS, files: fileStep(pages.read) };

/** Whether a round of jobs is under way; this worker does one at a time. */
let busy = false;

async function doJobs(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    // The background does this when the browser starts; it may have been stopped before it did.
    await rebuildIfOutdated(db, services.now());
    if ((await runJobs(services, undefined, steps)) > 0) answer({ kind: 'jobs-ended' });
  } finally {
    busy = false;
  }
}

let building: AbortController | null = null;

async function build(on: boolean): Promise<void> {
  if (!on) return building?.abort();
  if (building) return;
  building = new AbortController();
  answer({ kind: 'building', on: true });
  try {
    while (await buildNextSegment(services, building.signal)) await services.pause(0);
  } finally {
    building = null;
    answer({ kind: 'building', on: false });
  }
}

let searching = new AbortController();

async function find(filter: LibraryFilter, search: number): Promise<void> {
  searching.abort();
  searching = new AbortController();
  const { signal } = searching;
  try {
    const first = await firstArticles(findable, filter);
    if (first && !signal.aborted) answer({ kind: 'found', search, ids: first.join('\n'), readThrough: null });
    const { ids, readThrough } = await findArticles(findable, filter, signal);
    if (!signal.aborted) answer({ kind: 'found', search, ids: ids.join('\n'), readThrough });
  } catch (error) {
    answer({ kind: 'failed', search, error: String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkerCommand>) => {
  switch (data.command) {
    case 'jobs':
      return void doJobs();
    case 'build':
      return void build(data.on);
    case 'find':
      if (data.changed) findable.whole.forget();
      return void find(data.filter, data.search);
    case 'page-read':
      return pages.take(data);
  }
});

void doJobs();

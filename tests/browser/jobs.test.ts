import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { holdArticle } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import { takeJob } from '../../lib/library/jobs';
import { copyFiles } from '../../lib/services/jobs/copy-files';
import { fileStep } from '../../lib/services/jobs/file-job';
import { startRebuild } from '../../lib/services/jobs/rebuild-job';
import { runJobs } from '../../lib/services/jobs/run-jobs';
import { madeArticle } from '../library/made-articles';
import { jobServices, readHtml } from '../services/jobs/job-bench';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const offscreen = {
  createDocument: vi.fn(async () => undefined),
  closeDocument: vi.fn(async () => undefined),
};
Object.assign(fakeBrowser, { offscreen });
const { watchJobs } = await import('../../lib/browser/jobs');

let db: LibraryDatabase;
let count = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  openDocuments([]);
  db = new LibraryDatabase(`watch-${count++}`);
  await holdArticle(db, await madeArticle());
});
/** Has the browser tell that these documents without a window are open. */
function openDocuments(list: object[]): void {
  Object.assign(fakeBrowser.runtime, { getContexts: async () => list });
}
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
const state = async () => (await db.jobs.get('rebuild'))?.state;

describe('the background’s work on jobs', () => {
  it('makes the index anew where another version made it, tells of it, and then rests without an alarm', async () => {
    const onEnded = vi.fn(async () => undefined);
    const jobs = watchJobs(jobServices(db), onEnded);
    await jobs.run();
    expect(await state()).toBe('done');
    expect(onEnded).toHaveBeenCalledOnce();
    await jobs.run();
    expect(await alarms()).toEqual([]);
    expect(onEnded).toHaveBeenCalledOnce();
  });

  it('leaves a job that another context works on alone, and carries it on at the alarm when that is gone', async () => {
    const services = jobServices(db);
    const jobs = watchJobs(services, async () => undefined);
    await startRebuild(db, 'all', services.now());
    await takeJob(db, ['rebuild'], services.now());
    await jobs.run();
    expect(await state()).toBe('running');
    expect(await alarms()).toEqual(['jobs']);
    services.clock.now += 60_000;
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'jobs',
      scheduledTime: 0,
      persistAcrossSessions: false,
    });
    await vi.waitFor(async () => expect(await state()).toBe('done'), { timeout: 5_000 });
  });

  it('has files that nobody adds added by a document with a DOM, and closes it when they are in', async () => {
    const services = jobServices(db);
    const jobs = watchJobs(services, async () => undefined);
    await jobs.run();
    const told = vi.fn((_message: object, _sender: unknown, respond: (answer: object) => void) => {
      respond({ ok: true });
      return true;
    });
    fakeBrowser.runtime.onMessage.addListener(told);
    await copyFiles(db, 'files', [new File(['words'], 'a.txt')], services);
    await takeJob(db, ['files'], services.now());
    await jobs.run();
    // The page that took them is at work.
    expect(offscreen.createDocument).not.toHaveBeenCalled();
    services.clock.now += 60_000;
    await jobs.run();
    expect(offscreen.createDocument).toHaveBeenCalledOnce();
    expect(told.mock.lastCall?.[0]).toMatchObject({ command: 'files.add' });
    openDocuments([{}]);
    await jobs.run();
    expect(offscreen.closeDocument).not.toHaveBeenCalled();
    services.clock.now += 60_000;
    await runJobs(services, undefined, { files: fileStep(readHtml) });
    await jobs.run();
    expect(offscreen.closeDocument).toHaveBeenCalledOnce();
    expect(await alarms()).toEqual([]);
  });

  it('once a day mends what does not agree', async () => {
    const jobs = watchJobs(jobServices(db), async () => undefined);
    await jobs.run();
    await db.shards.clear();
    await jobs.startDaily();
    expect((await db.shards.toArray()).flatMap(({ ids }) => ids)).toHaveLength(1);
    expect(await alarms()).toContain('daily');
  });
});

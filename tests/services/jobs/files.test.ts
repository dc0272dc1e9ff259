import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { retryJob, stopJob } from '../../../lib/library/jobs';
import { copyFiles } from '../../../lib/services/jobs/copy-files';
import { type FilesResult, fileStep } from '../../../lib/services/jobs/file-job';
import { runJobs } from '../../../lib/services/jobs/run-jobs';
import type { ReadHtml } from '../../../lib/services/read-file';
import { expectIndexesAgree } from '../../library/expect-indexes-agree';
import { addAll, jobServices, readHtml } from './job-bench';

const textOf = (n: number) =>
  `Report ${n} on the bridge\n\nThe old bridge was closed on day ${n} after the river rose. The council met ${n} times about it.`;
const filesOf = (count: number) => Array.from({ length: count }, (_, i) => new File([textOf(i)], `${i}.txt`));
const page = `<html><body><article><h1>Flood</h1><p>${textOf(1)}</p><p>${textOf(2)}</p></article></body></html>`;

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`files-${count++}`);
});
const job = async () => (await db.jobs.get('files'))!;
const result = async () => (await job()).result as FilesResult;
const stepsOf = (read: ReadHtml = readHtml) => ({ files: fileStep(read) });

/** Works on the job in a context of its own, which is stopped after some of its steps. */
async function stoppedAfter(services: ReturnType<typeof jobServices>, steps: number, read?: ReadHtml) {
  const stop = new AbortController();
  const pause = async () => void (--steps <= 0 && stop.abort());
  await runJobs({ ...services, pause }, stop.signal, stepsOf(read));
  services.clock.now += 6_000;
}

describe('files that were taken', () => {
  it('are carried on by another context after the first was stopped at any step, none lost or added twice', async () => {
    const services = jobServices(db);
    await copyFiles(db, 'files', filesOf(12), services);
    let contexts = 0;
    while ((await job()).state === 'running') await stoppedAfter(services, 1 + (contexts++ % 3));
    expect(contexts).toBeGreaterThan(4);
    expect(await job()).toMatchObject({ done: 12, total: 12, state: 'done' });
    expect(await result()).toMatchObject({ added: 12, already: 0, failedCount: 0, cut: false });
    expect(await db.pending.count()).toBe(0);
    expect(await db.articles.count()).toBe(12);
    await expectIndexesAgree(db);
  });

  it('wait for a context with a DOM where this one has none', async () => {
    const services = jobServices(db);
    await copyFiles(db, 'files', filesOf(2), services);
    expect(await runJobs(services)).toBe(0);
    expect(await job()).toMatchObject({ state: 'running', done: 0 });
    expect(await runJobs(services, undefined, stepsOf())).toBe(1);
  });

  it('are added once, however often they are given', async () => {
    const same = { 'a.txt': textOf(1), 'b.txt': textOf(1), 'c.txt': textOf(2) };
    expect(await addAll(db, same)).toMatchObject({ added: 2, already: 1 });
    expect(await addAll(db, same, 'again')).toMatchObject({ added: 0, already: 3 });
  });

  it('of a page that was closed before it took all of them are added, and the job says so', async () => {
    const services = jobServices(db);
    const [first, second] = filesOf(2);
    // The page is closed while it reads the second file, which is large enough to be written by itself.
    const large = new File([new Uint8Array(5_000_000)], 'large.txt');
    const closing = vi.spyOn(second!, 'arrayBuffer').mockImplementation(() => new Promise(() => {}));
    void copyFiles(db, 'files', [first!, large, second!], services);
    await vi.waitFor(() => expect(closing).toHaveBeenCalled());
    await runJobs(services, undefined, stepsOf());
    expect(await job()).toMatchObject({ state: 'done', done: 2, total: 2 });
    expect(await result()).toMatchObject({ added: 1, failedCount: 1, cut: true });
  });

  it('are stopped between two, keep what is in, and leave nothing waiting', async () => {
    const services = jobServices(db);
    await copyFiles(db, 'files', filesOf(5), services);
    let steps = 0;
    const pause = async () => void (++steps === 5 && (await stopJob(db, 'files')));
    await runJobs({ ...services, pause }, undefined, stepsOf());
    expect(await job()).toMatchObject({ state: 'stopped', done: 2 });
    expect(await db.articles.count()).toBe(2);
    expect(await db.pending.count()).toBe(0);
  });

  it('after they were stopped are no longer taken', async () => {
    const services = jobServices(db);
    const [first, second] = filesOf(2);
    vi.spyOn(second!, 'arrayBuffer').mockImplementation(async () => {
      await stopJob(db, 'files');
      return new ArrayBuffer(5_000_000);
    });
    await copyFiles(db, 'files', [first!, second!], services);
    expect(await db.pending.count()).toBe(0);
  });

  it('find the disk full: the job says what to do, loses none and goes on from there', async () => {
    const services = jobServices(db);
    await copyFiles(db, 'files', filesOf(3), services);
    const put = vi.spyOn(db.shards, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await runJobs(services, undefined, stepsOf());
    expect(await job()).toMatchObject({ state: 'failed', error: expect.stringContaining('Free some disk') });
    put.mockRestore();
    expect(await db.articles.count()).toBe(0);
    await retryJob(db, 'files');
    await runJobs(services, undefined, stepsOf());
    expect(await job()).toMatchObject({ state: 'done', error: null });
    expect(await result()).toMatchObject({ added: 3, already: 0, failedCount: 0, cut: false });
    await expectIndexesAgree(db);
  });
});

describe('a file', () => {
  it('that stops whatever reads it is left out after five times, by its name, and the next is added', async () => {
    const services = jobServices(db);
    const files = [new File([page], 'deadly.html'), ...filesOf(1)];
    await copyFiles(db, 'files', files, services);
    let read = 0;
    while ((await job()).state === 'running' && read < 20) {
      const stop = new AbortController();
      const dying: ReadHtml = () => {
        read++;
        // The context is gone in the midst of it: neither a result nor an error comes back.
        stop.abort();
        services.clock.now += 6_000;
        return new Promise(() => {});
      };
      const gone = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
      await Promise.race([gone, runJobs(services, stop.signal, stepsOf(dying))]);
    }
    expect(read).toBe(5);
    expect(await result()).toMatchObject({
      added: 1,
      failed: [{ name: 'deadly.html', why: expect.stringContaining('5 times') }],
    });
  });

  it('that cannot be read from the disk any more is told by its name', async () => {
    const services = jobServices(db);
    const [gone, other] = filesOf(2);
    vi.spyOn(gone!, 'arrayBuffer').mockRejectedValue(new Error('the file is gone'));
    await copyFiles(db, 'files', [gone!, other!], services);
    await runJobs(services, undefined, stepsOf());
    expect(await result()).toMatchObject({ added: 1, failed: [{ name: '0.txt', why: 'the file is gone' }] });
  });
});

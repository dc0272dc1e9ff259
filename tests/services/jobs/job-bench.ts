import { setTimeout as wait } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import type { LibraryDatabase } from '../../../lib/library/database';
import { copyFiles } from '../../../lib/services/jobs/copy-files';
import { copyImport } from '../../../lib/services/jobs/copy-import';
import { type FilesResult, fileStep } from '../../../lib/services/jobs/file-job';
import type { ImportResult } from '../../../lib/services/jobs/import-job';
import type { JobServices } from '../../../lib/services/jobs/job-services';
import { runJobs } from '../../../lib/services/jobs/run-jobs';
import { linesOf } from '../../../lib/services/lines-of-file';
import type { ReadHtml } from '../../../lib/services/read-file';
import { readSavedDocument } from '../../../lib/services/read-saved-document';

/** What jobs need, with a clock that only moves when the job pauses or the test says so. */
export function jobServices(db: LibraryDatabase): JobServices & { clock: { now: number } } {
  const clock = { now: 1_000_000 };
  return {
    db,
    clock,
    now: () => clock.now,
    pause: async (ms) => {
      clock.now += ms;
      await wait(0);
    },
  };
}

/** Lines, given one by one. */
export async function* each(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

/** All that comes, as a list. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What reads HTML in these tests; runs and loads nothing. */
export const readHtml: ReadHtml = async (html, address) =>
  readSavedDocument(new JSDOM(html).window.document, address);

/** Adds files, by name, to the end. @returns what came of them. */
export async function addAll(
  db: LibraryDatabase,
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  id = 'files',
): Promise<FilesResult> {
  const services = jobServices(db);
  services.clock.now = Date.parse('2025-04-01');
  const list = Object.entries(files).map(([name, content]) => new File([content], name));
  await copyFiles(db, id, list, services);
  await runJobs(services, undefined, { files: fileStep(readHtml) });
  return (await db.jobs.get(id))!.result as FilesResult;
}

/** Imports lines or a file to the end. @returns what came of it. */
export async function importAll(
  db: LibraryDatabase,
  source: AsyncIterable<string> | Blob,
  id = 'import',
): Promise<ImportResult> {
  const services = jobServices(db);
  await copyImport(db, id, source instanceof Blob ? linesOf(source.stream()) : source, services);
  await runJobs(services);
  return (await db.jobs.get(id))!.result as ImportResult;
}

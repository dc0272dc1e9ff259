import type { LibraryDatabase } from '../../library/database';
import type { GivenFile, PendingFile } from '../../library/job-record';
import { newJob, putPending } from '../../library/jobs';
import { fileKindOf } from '../read-file';
import { beginFiles } from './file-job';

/** Larger files are no articles; refusing them keeps the page responsive. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** Files put into the database together: so many, or fewer of as many bytes. */
const FILES_A_WRITE = 32;
const BYTES_A_WRITE = 4 * 1024 * 1024;

async function given(file: File): Promise<GivenFile> {
  const { name } = file;
  const kind = fileKindOf(name);
  if (!kind) return { name, error: 'Only .txt, .html, .md and .mhtml files can be added.' };
  if (file.size > LARGEST_FILE)
    return { name, error: 'It is larger than 20 MB. Add the article alone, as text or HTML.' };
  try {
    return { name, kind, bytes: await file.arrayBuffer() };
  } catch (error) {
    return { name, error: error instanceof Error ? error.message : String(error) };
  }
}

async function* copied(id: string, files: File[]): AsyncGenerator<PendingFile> {
  for (const [batch, file] of files.entries()) yield { jobId: id, batch, file: await given(file) };
  yield { jobId: id, batch: files.length, file: null };
}

/**
 * Starts the job that adds files, and copies them into the database for it: what is there is added by any context,
 * whatever becomes of the page. The job's `total` counts those that are there; it may be carried on while others come.
 * @param id names the job; a new one each time.
 * @throws when there is no room for them; those copied before are still added.
 */
export async function copyFiles(
  db: LibraryDatabase,
  id: string,
  files: File[],
  { now }: { now(): number },
): Promise<void> {
  await db.jobs.put(newJob({ id, kind: 'files', ...beginFiles() }, now()));
  let waiting: PendingFile[] = [];
  let bytes = 0;
  for await (const record of copied(id, files)) {
    waiting.push(record);
    const { file, batch } = record;
    if (file && 'bytes' in file) bytes += file.bytes.byteLength;
    if (file !== null && waiting.length < FILES_A_WRITE && bytes < BYTES_A_WRITE) continue;
    if (!(await putPending(db, id, waiting, file === null ? batch : batch + 1))) return;
    waiting = [];
    bytes = 0;
  }
}

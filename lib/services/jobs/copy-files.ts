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

const ARCHIVE = /\.warc(\.gz)?$/i;

async function given(file: File): Promise<GivenFile> {
  const { name } = file;
  const kind = fileKindOf(name);
  if (!kind) return { name, error: 'Only .txt, .html, .md, .mhtml and .warc files can be added.' };
  if (file.size > LARGEST_FILE)
    return { name, error: 'It is larger than 20 MB. Add the article alone, as text or HTML.' };
  try {
    return { name, kind, bytes: await file.arrayBuffer() };
  } catch (error) {
    return { name, error: error instanceof Error ? error.message : String(error) };
  }
}

async function* pagesOf(file: File): AsyncGenerator<GivenFile> {
  // What reads such archives is large, and few readers have one.
  const { readWarc } = await import('../read-warc');
  let pages = 0;
  try {
    for await (const page of readWarc(file, LARGEST_FILE)) {
      pages++;
      const name = page.address === null ? file.name : `${file.name}: ${page.address}`;
      if ('error' in page) yield { name, error: page.error };
      else {
        const { bytes, ...archived } = page;
        yield { name, kind: 'html', bytes, archived };
      }
    }
  } catch (error) {
    yield { name: file.name, error: error instanceof Error ? error.message : String(error) };
    return;
  }
  if (pages === 0) yield { name: file.name, error: 'There is no web page in it.' };
}

async function* copied(id: string, files: File[]): AsyncGenerator<PendingFile> {
  let batch = 0;
  for (const file of files) {
    if (!ARCHIVE.test(file.name)) yield { jobId: id, batch: batch++, file: await given(file) };
    else for await (const page of pagesOf(file)) yield { jobId: id, batch: batch++, file: page };
  }
  yield { jobId: id, batch, file: null };
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

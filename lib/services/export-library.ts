import type { LibraryDatabase } from '../library/database';
import { type ExportLine, exportHeader } from '../library/export-format';

const BATCH = 200;

/** The lines of an export of everything: articles, corrections and settings, read in batches. @param now milliseconds since 1970. */
export async function* exportLines(db: LibraryDatabase, now: number): AsyncGenerator<string> {
  yield exportHeader(new Date(now).toISOString());
  const line = (entry: ExportLine) => JSON.stringify(entry);
  let last = '';
  for (;;) {
    const batch = await db.articles.where('id').above(last).limit(BATCH).toArray();
    for (const record of batch) yield line({ type: 'article', record });
    if (batch.length < BATCH) break;
    last = batch.at(-1)!.id;
  }
  for (const record of await db.corrections.toArray()) yield line({ type: 'correction', record });
  for (const record of await db.settings.toArray()) yield line({ type: 'setting', record });
}

/** The export as one file to save: newline-delimited JSON. */
export async function exportFile(db: LibraryDatabase, now: number): Promise<Blob> {
  const parts: string[] = [];
  for await (const line of exportLines(db, now)) parts.push(`${line}\n`);
  return new Blob(parts, { type: 'application/x-ndjson' });
}

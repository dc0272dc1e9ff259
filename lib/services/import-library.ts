import { articleId } from '../library/article-id';
import { holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { checkHeader, parseExportLine } from '../library/export-format';

/** What an import did. Importing the same file twice adds nothing the second time. */
export interface ImportResult {
  added: number;
  updated: number;
  already: number;
  corrections: number;
  settings: number;
  /** Lines left out, with their number in the file from 1 and why. */
  damaged: { line: number; why: string }[];
}

/** How an import is watched and stopped. */
export interface ImportOptions {
  /** Called after each line with the number of lines done. */
  onProgress?: (lines: number) => void;
  /** Stops between two lines; what was imported stays. */
  signal?: AbortSignal;
}

/**
 * Merges an export into the library. A damaged line is reported and the rest goes in.
 * @throws when the file is no export or was made by a newer version; then nothing is changed.
 */
export async function importLines(
  db: LibraryDatabase,
  lines: AsyncIterable<string>,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, updated: 0, already: 0, corrections: 0, settings: 0, damaged: [] };
  let number = 0;
  for await (const line of lines) {
    number++;
    if (number === 1) {
      checkHeader(line);
      continue;
    }
    if (signal?.aborted) break;
    if (line.trim() !== '') {
      try {
        await importLine(db, line, result);
      } catch (error) {
        result.damaged.push({ line: number, why: error instanceof Error ? error.message : String(error) });
      }
    }
    onProgress?.(number);
  }
  if (number === 0) checkHeader('');
  return result;
}

async function importLine(db: LibraryDatabase, line: string, result: ImportResult): Promise<void> {
  const entry = parseExportLine(line);
  if (entry.type === 'article') {
    const { record } = entry;
    if (record.id !== (await articleId(record))) throw new Error('its id does not fit its text');
    result[await holdArticle(db, record)]++;
  } else if (entry.type === 'correction') {
    await db.corrections.put(entry.record);
    result.corrections++;
  } else {
    await db.settings.put(entry.record);
    result.settings++;
  }
}

/** The lines of a text stream, without their line ends. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const pieces = (rest + (value ?? '')).split(/\r?\n/);
    rest = done ? '' : (pieces.pop() ?? '');
    for (const piece of pieces) if (!done || piece !== '') yield piece;
    if (done) return;
  }
}

import { articleId } from '../library/article-id';
import type { ArticleRecord } from '../library/article-record';
import { holdArticles } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import { checkHeader, type ExportLine, parseExportLine } from '../library/export-format';

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
  /** Called after each batch with the number of lines done. */
  onProgress?: (lines: number) => void;
  /** Stops between two lines; what was read until then stays. */
  signal?: AbortSignal;
}

/** Articles put in together: many enough to be quick, few enough that progress is seen and a stop obeyed. */
const BATCH = 50;

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
  let waiting: ArticleRecord[] = [];
  const flush = async () => {
    for (const outcome of await holdArticles(db, waiting)) result[outcome]++;
    waiting = [];
  };
  let number = 0;
  for await (const line of lines) {
    number++;
    if (number === 1) {
      checkHeader(line);
      continue;
    }
    if (signal?.aborted) break;
    if (line.trim() === '') continue;
    try {
      const entry = parseExportLine(line);
      if (entry.type === 'article') waiting.push(await checkedArticle(entry.record));
      else await importOther(db, entry, result);
    } catch (error) {
      result.damaged.push({ line: number, why: error instanceof Error ? error.message : String(error) });
    }
    if (waiting.length < BATCH) continue;
    await flush();
    onProgress?.(number);
  }
  if (number === 0) checkHeader('');
  await flush();
  onProgress?.(number);
  return result;
}

/** An article whose id is the one its address or text gives. @throws when it is another: such a line was altered. */
async function checkedArticle(article: ArticleRecord): Promise<ArticleRecord> {
  if (article.id !== (await articleId(article))) throw new Error('its id does not fit its text');
  return article;
}

async function importOther(
  db: LibraryDatabase,
  entry: Exclude<ExportLine, { type: 'article' }>,
  result: ImportResult,
): Promise<void> {
  if (entry.type === 'correction') {
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

import type { LibraryDatabase } from '../library/database';
import { type ExportedFeed, type ExportLine, exportHeader } from '../library/export-format';
import type { FeedRecord } from '../library/feed-record';
import { DEFAULT_SETTINGS } from '../library/settings';

/** Records read together. */
const BATCH = 100;

/** How an export is watched. */
export interface ExportOptions {
  /** Called now and then with the number of articles written. */
  onProgress?: (articles: number) => void;
}

/** Keeps of a feed what another library can use. */
function subscription(feed: FeedRecord): ExportedFeed {
  const { id, address, movedTo, kind, title, outlet, language, country, origin, addedAt, paused } = feed;
  return { id, address, movedTo, kind, title, outlet, language, country, origin, addedAt, paused };
}

/** The articles day by day, so that an import finds those of a day together, each batch read when it is asked for. */
async function* articlesByDay(db: LibraryDatabase) {
  for (const day of await db.articles.orderBy('day').uniqueKeys()) {
    const ids = await db.articles.where('day').equals(day).primaryKeys();
    for (let at = 0; at < ids.length; at += BATCH) {
      for (const record of await db.articles.bulkGet(ids.slice(at, at + BATCH))) if (record) yield record;
    }
  }
}

async function* versionsInBatches(db: LibraryDatabase) {
  let last: [string, string] = ['', ''];
  for (;;) {
    const batch = await db.versions.where('[articleId+hash]').above(last).limit(BATCH).toArray();
    yield* batch;
    const end = batch.at(-1);
    if (!end) return;
    last = [end.articleId, end.hash];
  }
}

async function* records(db: LibraryDatabase): AsyncGenerator<ExportLine> {
  for await (const record of articlesByDay(db)) yield { type: 'article', record };
  for await (const record of versionsInBatches(db)) yield { type: 'version', record };
  for (const record of await db.pins.toArray()) yield { type: 'pin', record };
  for (const record of await db.corrections.toArray()) yield { type: 'correction', record };
  for (const record of await db.feeds.toArray()) yield { type: 'feed', record: subscription(record) };
  for (const record of await db.fillingSites.toArray()) yield { type: 'fillingSite', record };
  for (const record of await db.settings.toArray()) {
    if (Object.hasOwn(DEFAULT_SETTINGS, record.key)) yield { type: 'setting', record };
  }
}

/** The lines of an export of everything, read in batches as they are asked for. @param now milliseconds since 1970. */
export async function* exportLines(
  db: LibraryDatabase,
  now: number,
  { onProgress }: ExportOptions = {},
): AsyncGenerator<string> {
  yield exportHeader(new Date(now).toISOString());
  let count = 0;
  for await (const line of records(db)) {
    yield JSON.stringify(line);
    count++;
    if (line.type === 'article' && count % BATCH === 0) onProgress?.(count);
  }
  yield JSON.stringify({ type: 'end', record: { records: count } } satisfies ExportLine);
}

/** Lines as the bytes of a gzip file, made as they are read. */
export function gzipOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const text = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${value}\n`));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  return text.pipeThrough(
    new CompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>,
  );
}

import type { Page } from 'playwright-core';
import type { ArticleRecord } from '../../lib/library/article-record';
import { articleBytes, type DayRecord } from '../../lib/library/day-record';
import type { JobRecord } from '../../lib/library/job-record';

/** What lies in the library's tables, read past the extension's own code. */
export interface StoredLibrary {
  articles: Pick<ArticleRecord, 'id' | 'day' | 'title' | 'sentences'>[];
  shards: { day: string; ids: string[]; cells: number[] }[];
  profiles: { id: string; day: string }[];
  days: DayRecord[];
  pins: { id: string }[];
  jobs: JobRecord[];
  pending: { jobId: string }[];
  queue: { id: string }[];
  segments: { ids: string[] }[];
}

/** Reads the tables in a page of the extension, in one transaction. */
export function readStored(page: Page): Promise<StoredLibrary> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('second-source');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = [
      'articles',
      'shards',
      'profiles',
      'days',
      'pins',
      'jobs',
      'pending',
      'searchQueue',
      'searchSegments',
    ];
    const reading = database.transaction(names);
    // biome-ignore lint/suspicious/noExplicitAny: records as they are stored
    const all: Record<string, any[]> = {};
    await Promise.all(
      names.map(
        (name) =>
          new Promise<void>((resolve, reject) => {
            const request = reading.objectStore(name).getAll();
            request.onsuccess = () => {
              all[name] = request.result;
              resolve();
            };
            request.onerror = () => reject(request.error);
          }),
      ),
    );
    database.close();
    return {
      articles: all.articles!.map(({ id, day, title, sentences }) => ({ id, day, title, sentences })),
      shards: all.shards!.map(({ day, ids, hashes, rows, weights }) => ({
        day,
        ids,
        cells: [hashes.length, rows.length, weights.length],
      })),
      profiles: all.profiles!.map(({ id, day }) => ({ id, day })),
      days: all.days!,
      pins: all.pins!,
      jobs: all.jobs!,
      pending: all.pending!.map(({ jobId }) => ({ jobId })),
      queue: all.searchQueue!,
      segments: all.searchSegments!.map(({ ids }) => ({ ids })),
    };
  });
}

/** What does not agree between the articles and all that is made of them, a line each. */
export function faultsOf(library: StoredLibrary): string[] {
  const faults: string[] = [];
  const differ = (what: string, found: string[], expected: string[]) => {
    const [a, b] = [new Set(found), new Set(expected)];
    if (a.size < found.length) faults.push(`${what}: something stands there twice`);
    for (const each of a) if (!b.has(each)) faults.push(`${what}: ${each} belongs to no article`);
    for (const each of b) if (!a.has(each)) faults.push(`${what}: ${each} is missing`);
  };
  const places = library.articles.map(({ day, id }) => `${day} ${id}`);
  differ(
    'shards',
    library.shards.flatMap(({ day, ids }) => ids.map((id) => `${day} ${id}`)),
    places,
  );
  for (const { day, cells } of library.shards)
    if (new Set(cells).size !== 1) faults.push(`shard ${day} is cut`);
  differ(
    'profiles',
    library.profiles.map(({ day, id }) => `${day} ${id}`),
    places,
  );
  const days = new Map<string, DayRecord>();
  for (const article of library.articles) {
    const of = days.get(article.day) ?? { day: article.day, articles: 0, bytes: 0 };
    days.set(article.day, { ...of, articles: of.articles + 1, bytes: of.bytes + articleBytes(article) });
  }
  differ(
    'days',
    library.days.map((day) => JSON.stringify(day)),
    [...days.values()].map((day) => JSON.stringify(day)),
  );
  const searchable = new Set([
    ...library.queue.map(({ id }) => id),
    ...library.segments.flatMap(({ ids }) => ids),
  ]);
  for (const { id } of library.articles) if (!searchable.has(id)) faults.push(`search: ${id} is missing`);
  return faults;
}

import type { LibraryDatabase } from '../database';
import { SegmentBuilder } from './search-segment';

/**
 * Articles of a full segment: more make fewer parts to read a search, and a longer wait for the first to be found;
 * 2,000 are built in about 4 s.
 */
const FULL_SEGMENT = 2_000;
/** Segments smaller than this are small; as many of them are made one, so that a search reads few. */
const SMALL_SEGMENT = 500;
const MOST_SMALL = 6;
/** Articles read together. */
const BATCH = 25;
/** Milliseconds of work after which others are let go first. */
const SLICE = 12;

/** What building needs from its context; see JobServices. */
export interface BuildServices {
  db: LibraryDatabase;
  now(): number;
  pause(ms: number): Promise<void>;
}

/** Small segments that the next one takes the place of, with the articles they hold. */
async function smallSegments(db: LibraryDatabase) {
  const all = await db.searchSegments.toArray();
  const small = all.filter(({ ids }) => ids.length < SMALL_SEGMENT);
  if (small.length < MOST_SMALL) return { numbers: [], ids: [], gone: [] };
  return {
    numbers: small.map(({ number }) => number!),
    ids: small.flatMap(({ ids }) => ids),
    gone: small.flatMap(({ gone }) => gone),
  };
}

/**
 * Takes the next articles that wait into the search index, as one segment stored in one transaction with their
 * leaving the queue: an interruption loses no more than the segment at work.
 * @returns whether there was something to take in.
 */
export async function buildNextSegment(
  { db, now, pause }: BuildServices,
  signal?: AbortSignal,
): Promise<boolean> {
  const taken = await db.searchQueue.limit(FULL_SEGMENT).toArray();
  const [first, last] = [taken[0]?.id, taken.at(-1)?.id];
  if (first === undefined) return false;
  const small = await smallSegments(db);
  const ids = [...new Set([...taken.map(({ id }) => id), ...small.ids])];
  const builder = new SegmentBuilder();
  const known = new Set<string>();
  let since = now();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const article of await db.articles.bulkGet(ids.slice(at, at + BATCH))) {
      if (!article) continue;
      builder.add(article);
      known.add(article.id);
      if (now() - since < SLICE) continue;
      await pause(0);
      since = now();
    }
    if (signal?.aborted) return false;
  }
  const { parts, ...segment } = builder.build();
  // What a small segment knew to be gone may still stand in a full one.
  const gone = [...new Set([...ids, ...small.gone])].filter((id) => !known.has(id));
  await db.transaction('rw', db.searchQueue, db.searchSegments, db.searchParts, async () => {
    // They stand in the queue one after another, with those that came between them meanwhile.
    const stretch = db.searchQueue.where('id').between(first, last, true, true);
    const stamps = new Map(taken.map(({ id, stamp }) => [id, stamp]));
    const waiting = await stretch.toArray();
    // Another page may have taken the same in meanwhile: its segment does as well.
    if (waiting.filter(({ id }) => stamps.has(id)).length < taken.length) return;
    // What changed since it was read is taken in once more.
    const others = waiting.filter(({ id, stamp }) => !stamps.has(id) || stamps.get(id) !== stamp);
    const number = await db.searchSegments.add({ ...segment, gone });
    await db.searchParts.bulkAdd(parts.map((part) => ({ ...part, segment: number })));
    // As one range: of thousands of keys each open page would be told one by one, and be held up for a tenth of a second.
    await stretch.delete();
    await db.searchQueue.bulkPut(others);
    await db.searchSegments.bulkDelete(small.numbers);
    for (const old of small.numbers)
      await db.searchParts
        .where('[segment+bucket]')
        .between([old, 0], [old, Number.POSITIVE_INFINITY])
        .delete();
  });
  return true;
}

import type { LibraryDatabase } from '../../../lib/library/database';

/** Records looked at, spread over the library. */
const SAMPLE = 200;

/** Some of the library's index records, with typed arrays as lists, so that they can leave the browser. */
export interface IndexSample {
  profiles: { id: string; day: string; profile: number[] }[];
  shards: { day: string; ids: string[]; hashes: number[]; rows: number[]; weights: number[] }[];
}

const spread = <T>(keys: T[]): T[] => {
  const step = Math.max(1, Math.floor(keys.length / SAMPLE));
  return keys.filter((_, at) => at % step === 0).slice(0, SAMPLE);
};

/** Reads a sample of what is stored so that stories are found. */
export async function indexSample(db: LibraryDatabase): Promise<IndexSample> {
  const profiles = await db.profiles.bulkGet(spread(await db.profiles.toCollection().primaryKeys()));
  const shards = await db.shards.bulkGet(spread(await db.shards.toCollection().primaryKeys()));
  return {
    profiles: profiles.flatMap((record) =>
      record ? [{ ...record, profile: Array.from(record.profile) }] : [],
    ),
    shards: shards.flatMap((shard) =>
      shard
        ? [
            {
              ...shard,
              hashes: Array.from(shard.hashes),
              rows: 'rows' in shard ? Array.from(shard.rows) : [],
              weights: Array.from(shard.weights),
            },
          ]
        : [],
    ),
  };
}

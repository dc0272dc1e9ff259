import { daysAround, UNDATED } from './day';
import type { DayShard } from './day-shard';
import { type Candidate, findCandidates } from './find-candidates';
import type { Signature } from './signature';

/** Days read on either side of the query's: 97 of 100 mates lie within two days (DESIGN.md). */
const NEAR_DAYS = 3;
/** Days read where the near ones hold fewer articles than {@link FEW_ARTICLES}: a thin library costs little to read. */
const WIDE_DAYS = 7;
const FEW_ARTICLES = 200;

/**
 * Reads shards by their keys, such as a `bulkGet` of a Dexie table; `null` asks for every shard. A day without
 * articles may be missing or `undefined` in the answer.
 */
export type ReadShards = (days: string[] | null) => Promise<readonly (DayShard | undefined)[]>;

/**
 * The articles nearest to the query in a stored library, best first: {@link findCandidates} over the days around
 * the query's and the undated shard; over every shard for a query without a day.
 * @param query its signature, and its ISO day or null. The query itself is among the results if it is stored.
 */
export async function searchShards(
  query: { signature: Signature; day: string | null },
  read: ReadShards,
  limit?: number,
): Promise<Candidate[]> {
  if (query.day === null) return findCandidates(query, present(await read(null)), limit);
  const near = daysAround(query.day, NEAR_DAYS);
  const shards = present(await read(near));
  const dated = shards.reduce((sum, { day, ids }) => sum + (day === UNDATED ? 0 : ids.length), 0);
  if (dated < FEW_ARTICLES) {
    const farther = daysAround(query.day, WIDE_DAYS).filter((day) => !near.includes(day));
    shards.push(...present(await read(farther)));
  }
  return findCandidates(query, shards, limit);
}

const present = (shards: readonly (DayShard | undefined)[]) => shards.filter((shard) => shard !== undefined);

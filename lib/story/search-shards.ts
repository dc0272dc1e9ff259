import { daysAround, UNDATED } from './day';
import { type DayShard, readShard, type StoredShard } from './day-shard';
import { bestOf, CANDIDATES, type Candidate, findCandidates, worthRanking } from './find-candidates';
import type { Signature } from './signature';

/** Days read on either side of the query's: 97 of 100 mates lie within two days (DESIGN.md). */
const NEAR_DAYS = 3;
/** Days read where the near ones hold fewer articles than {@link FEW_ARTICLES}: a thin library costs little to read. */
const WIDE_DAYS = 7;
const FEW_ARTICLES = 200;

/** Days read together for a query without a day: a library of years is not held in memory all at once. */
const DAYS_AT_ONCE = 32;

/** Where shards are kept, such as a Dexie table. */
export interface ShardStore {
  /** The keys of all shards. */
  days(): Promise<string[]>;
  /** The shards of those keys; a day without articles may be missing or `undefined` in the answer. */
  read(days: string[]): Promise<readonly (StoredShard | undefined)[]>;
}

/**
 * The articles nearest to the query in a stored library that are worth ranking, best first: {@link findCandidates} over the days around
 * the query's and the undated shard; over every shard for a query without a day.
 * @param query its signature, and its ISO day or null. The query itself is among the results if it is stored.
 */
export async function searchShards(
  query: { signature: Signature; day: string | null },
  store: ShardStore,
  limit = CANDIDATES,
): Promise<Candidate[]> {
  if (query.day === null) {
    const days = await store.days();
    let best: Candidate[] = [];
    for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
      const shards = present(await store.read(days.slice(at, at + DAYS_AT_ONCE)));
      best = bestOf([...best, ...findCandidates(query, shards, limit)], limit);
    }
    return worthRanking(best);
  }
  const near = daysAround(query.day, NEAR_DAYS);
  const shards = present(await store.read(near));
  const dated = shards.reduce((sum, { day, ids }) => sum + (day === UNDATED ? 0 : ids.length), 0);
  if (dated < FEW_ARTICLES) {
    const farther = daysAround(query.day, WIDE_DAYS).filter((day) => !near.includes(day));
    shards.push(...present(await store.read(farther)));
  }
  return worthRanking(findCandidates(query, shards, limit));
}

const present = (shards: readonly (StoredShard | undefined)[]): DayShard[] =>
  shards.flatMap((shard) => (shard ? [readShard(shard)] : []));

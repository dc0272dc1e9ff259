import { serialize } from 'node:v8';
import type { IndexSample } from './in-worker/index-sample';

/** A key is stored with two bytes a letter. */
const KEY_BYTES = 2;
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Bytes of index an article: its profile and its part of its day's shard, with their keys, serialised as IndexedDB
 * does. What LevelDB's blocks add or its compression saves is not in it.
 */
export function indexBytes({ profiles, shards }: IndexSample): number {
  const ofProfiles = profiles.map(
    ({ profile, ...record }) =>
      serialize({ ...record, profile: Uint8Array.from(profile) }).length + KEY_BYTES * record.id.length,
  );
  const ofShards = shards.map(
    ({ hashes, rows, weights, ...record }) =>
      serialize({
        ...record,
        hashes: Uint16Array.from(hashes),
        rows: Uint16Array.from(rows),
        weights: Uint8Array.from(weights),
      }).length +
      KEY_BYTES * record.day.length,
  );
  const rows = sum(shards.map(({ ids }) => ids.length));
  return Math.round(sum(ofProfiles) / profiles.length + sum(ofShards) / rows);
}

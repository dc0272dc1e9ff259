import { SIGNATURE_BITS, SIGNATURE_TERMS, type Signature } from './signature';

/**
 * The signatures of one day's articles in one record: row r is `ids[r]` and the 64 hashes and weights from
 * r · 64 on, empty places 0. 192 bytes an article beside its id.
 *
 * To store: one IndexedDB record a day with `day` as its key; structured cloning keeps typed arrays as they
 * are. These functions return new records, so that one read inside a transaction, a call and a put are safe.
 * Reading a story means one `getAll` or a few `get` of the keys that `daysAround` names.
 */
export interface DayShard {
  /** An ISO day, or "undated". */
  day: string;
  ids: string[];
  hashes: Uint16Array;
  weights: Uint8Array;
}

/** An article's row outside a shard. */
export interface ShardRow {
  id: string;
  signature: Signature;
}

/** A shard as it may be stored: earlier versions kept 32 bits of a hash. */
export type StoredShard = Omit<DayShard, 'hashes'> & { hashes: Uint16Array | Uint32Array };

/** A stored shard as this version reads it. */
export function readShard({ hashes, ...shard }: StoredShard): DayShard {
  if (hashes instanceof Uint16Array) return { ...shard, hashes };
  return {
    ...shard,
    hashes: Uint16Array.from(hashes, (hash) => hash && (hash >>> (32 - SIGNATURE_BITS) || 1)),
  };
}

/** A shard of that day without articles. */
export function emptyShard(day: string): DayShard {
  return { day, ids: [], hashes: new Uint16Array(0), weights: new Uint8Array(0) };
}

/** The shard with the rows put in; a row whose id is there already takes its place, so that twice is once. */
export function withRows(stored: StoredShard, rows: readonly ShardRow[]): DayShard {
  const shard = readShard(stored);
  const places = new Map(shard.ids.map((id, row) => [id, row]));
  const ids = [...shard.ids];
  for (const { id } of rows) {
    if (!places.has(id)) places.set(id, ids.push(id) - 1);
  }
  const hashes = new Uint16Array(ids.length * SIGNATURE_TERMS);
  const weights = new Uint8Array(ids.length * SIGNATURE_TERMS);
  hashes.set(shard.hashes);
  weights.set(shard.weights);
  for (const { id, signature } of rows) {
    const from = places.get(id)! * SIGNATURE_TERMS;
    hashes.fill(0, from, from + SIGNATURE_TERMS).set(signature.hashes, from);
    weights.fill(0, from, from + SIGNATURE_TERMS).set(signature.weights, from);
  }
  return { day: shard.day, ids, hashes, weights };
}

/** The shard without those articles; ids it does not hold are no error. */
export function withoutRows(stored: StoredShard, ids: Iterable<string>): DayShard {
  const gone = new Set(ids);
  const shard = readShard(stored);
  return withRows(
    emptyShard(shard.day),
    rowsOf(shard).filter(({ id }) => !gone.has(id)),
  );
}

/** The rows of a shard in order, each with its signature's own length. The arrays are copies. */
export function rowsOf(shard: DayShard): ShardRow[] {
  return shard.ids.map((id, row) => {
    const hashes = shard.hashes.slice(row * SIGNATURE_TERMS, (row + 1) * SIGNATURE_TERMS);
    const end = hashes.indexOf(0);
    const terms = end < 0 ? SIGNATURE_TERMS : end;
    const weights = shard.weights.slice(row * SIGNATURE_TERMS, row * SIGNATURE_TERMS + terms);
    return { id, signature: { hashes: Uint32Array.from(hashes.subarray(0, terms)), weights } };
  });
}

/** What is wrong with a record that should be a shard, such as one cut short by a damaged disk; null when sound. */
export function shardFault(shard: StoredShard): string | null {
  const cells = shard.ids.length * SIGNATURE_TERMS;
  if (shard.hashes.length !== cells || shard.weights.length !== cells) {
    return `the shard of ${shard.day} names ${shard.ids.length} articles but holds ${shard.hashes.length} hashes and ${shard.weights.length} weights`;
  }
  return new Set(shard.ids).size < shard.ids.length
    ? `the shard of ${shard.day} names an article twice`
    : null;
}

import { SIGNATURE_BITS, SIGNATURE_TERMS, type Signature } from './signature';

/**
 * The signatures of one day's articles in one record: a cell for each term of each article, ordered by hash and then by
 * row. A query of 64 terms looks at the cells of its own terms alone. Five bytes a cell, 320 an article beside its id.
 *
 * To store: one IndexedDB record a day with `day` as its key; structured cloning keeps typed arrays as they
 * are. These functions return new records, so that one read inside a transaction, a call and a put are safe.
 * Reading a story means one `getAll` or a few `get` of the keys that `daysAround` names.
 */
export interface DayShard {
  /** An ISO day, or "undated". */
  day: string;
  /** Row r is the article `ids[r]`. */
  ids: string[];
  /** The hashes of the cells, ascending. */
  hashes: Uint16Array;
  /** The row of each cell; wide where a day has more than 65,536 articles. */
  rows: Uint16Array | Uint32Array;
  /** The weight of each cell. */
  weights: Uint8Array;
}

/** A shard as earlier versions stored it: row r has the 64 cells from r · 64 on, with 32 bits a hash and empty ones 0. */
interface ShardOfRows {
  day: string;
  ids: string[];
  hashes: Uint32Array;
  weights: Uint8Array;
}

/** A shard as it may be stored. */
export type StoredShard = DayShard | ShardOfRows;

/** An article's row outside a shard. */
export interface ShardRow {
  id: string;
  signature: Signature;
}

interface Cell {
  hash: number;
  row: number;
  weight: number;
}

const inOrder = (a: Cell, b: Cell) => a.hash - b.hash || a.row - b.row;

/** A shard with room for so many cells, all still empty. */
function roomFor(day: string, ids: string[], cells: number): DayShard {
  const rows = ids.length > 0x10000 ? new Uint32Array(cells) : new Uint16Array(cells);
  return { day, ids, hashes: new Uint16Array(cells), rows, weights: new Uint8Array(cells) };
}

/** A stored shard as this version reads it. */
export function readShard(stored: StoredShard): DayShard {
  if ('rows' in stored) return stored;
  const { day, ids } = stored;
  const rows = ids.map((id, row): ShardRow => {
    const from = row * SIGNATURE_TERMS;
    const hashes = stored.hashes.slice(from, from + SIGNATURE_TERMS).filter((hash) => hash !== 0);
    const weights = stored.weights.slice(from, from + hashes.length);
    return { id, signature: { hashes: hashes.map((hash) => hash >>> (32 - SIGNATURE_BITS) || 1), weights } };
  });
  return withRows(emptyShard(day), rows);
}

/** A shard of that day without articles. */
export const emptyShard = (day: string): DayShard => roomFor(day, [], 0);

/** The shard with the rows put in; a row whose id is there already takes its place, so that twice is once. */
export function withRows(stored: StoredShard, rows: readonly ShardRow[]): DayShard {
  const shard = readShard(stored);
  const places = new Map(shard.ids.map((id, row) => [id, row]));
  const ids = [...shard.ids];
  const put = new Map<number, Signature>();
  for (const { id, signature } of rows) {
    const row = places.get(id) ?? ids.push(id) - 1;
    places.set(id, row);
    put.set(row, signature);
  }
  const cells = [...put]
    .flatMap(([row, { hashes, weights }]) =>
      Array.from(hashes, (hash, term): Cell => ({ hash, row, weight: weights[term]! })),
    )
    .sort(inOrder);
  let kept = 0;
  for (const row of shard.rows) if (!put.has(row)) kept++;
  const merged = roomFor(shard.day, ids, kept + cells.length);
  let to = 0;
  let next = 0;
  const take = (hash: number, row: number, weight: number) => {
    merged.hashes[to] = hash;
    merged.rows[to] = row;
    merged.weights[to++] = weight;
  };
  for (let at = 0; at < shard.hashes.length; at++) {
    const [hash, row] = [shard.hashes[at]!, shard.rows[at]!];
    if (put.has(row)) continue;
    for (let cell = cells[next]; cell && inOrder(cell, { hash, row, weight: 0 }) < 0; cell = cells[++next])
      take(cell.hash, cell.row, cell.weight);
    take(hash, row, shard.weights[at]!);
  }
  for (const { hash, row, weight } of cells.slice(next)) take(hash, row, weight);
  return merged;
}

/** The shard without those articles; ids it does not hold are no error. */
export function withoutRows(stored: StoredShard, ids: Iterable<string>): DayShard {
  const gone = new Set(ids);
  const shard = readShard(stored);
  const left = rowsOf(shard).filter(({ id }) => !gone.has(id));
  return withRows(emptyShard(shard.day), left);
}

/** The rows of a shard in order, each with its signature. The arrays are copies. */
export function rowsOf({ ids, hashes, rows, weights }: DayShard): ShardRow[] {
  const cells = ids.map((): { hashes: number[]; weights: number[] } => ({ hashes: [], weights: [] }));
  rows.forEach((row, at) => {
    cells[row]!.hashes.push(hashes[at]!);
    cells[row]!.weights.push(weights[at]!);
  });
  return ids.map((id, row) => {
    const own = cells[row]!;
    return {
      id,
      signature: { hashes: Uint32Array.from(own.hashes), weights: Uint8Array.from(own.weights) },
    };
  });
}

/** What is wrong with a record that should be a shard, such as one cut short by a damaged disk; null when sound. */
export function shardFault(stored: StoredShard): string | null {
  const { day, ids, hashes, weights } = stored;
  const cells = 'rows' in stored ? stored.rows.length : ids.length * SIGNATURE_TERMS;
  if (hashes.length !== cells || weights.length !== cells)
    return `the shard of ${day} has ${cells} cells but holds ${hashes.length} hashes and ${weights.length} weights`;
  if (
    'rows' in stored &&
    !stored.rows.every((row, at) => row < ids.length && !(hashes[at]! < hashes[at - 1]!))
  )
    return `the cells of the shard of ${day} are out of order or name no article`;
  return new Set(ids).size < ids.length ? `the shard of ${day} names an article twice` : null;
}

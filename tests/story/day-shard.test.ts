import { describe, expect, it } from 'vitest';
import { emptyShard, readShard, rowsOf, shardFault, withoutRows, withRows } from '../../lib/story/day-shard';
import { SIGNATURE_TERMS, signatureOf } from '../../lib/story/signature';
import { documents } from './texts';

const day = '2025-03-04';
const rows = documents.map(({ id, title, text }) => ({ id, signature: signatureOf({ title, text }) }));

describe('day shard', () => {
  it('gives back the rows that were put in', () => {
    expect(rowsOf(withRows(emptyShard(day), rows))).toEqual(rows);
  });

  it('takes 192 bytes an article beside its id', () => {
    const shard = withRows(emptyShard(day), rows);
    expect(shard.hashes.byteLength + shard.weights.byteLength).toBe(192 * rows.length);
  });

  it('is the same in whichever batches rows come', () => {
    const atOnce = withRows(emptyShard(day), rows);
    const oneByOne = rows.reduce((shard, row) => withRows(shard, [row]), emptyShard(day));
    expect(oneByOne).toEqual(atOnce);
    expect(withRows(atOnce, rows)).toEqual(atOnce);
  });

  it('replaces a row, the cells of a longer one too', () => {
    const short = { id: rows[0]!.id, signature: signatureOf({ title: 'Osk', text: '' }) };
    const shard = withRows(withRows(emptyShard(day), rows), [short]);
    expect(rowsOf(shard)[0]).toEqual(short);
    expect(shard.ids).toHaveLength(rows.length);
  });

  it('removes rows and keeps the others, and leaves the record it was given alone', () => {
    const shard = withRows(emptyShard(day), rows);
    const rest = withoutRows(shard, [rows[1]!.id, 'not held']);
    expect(rowsOf(rest)).toEqual(rows.filter((_, at) => at !== 1));
    expect(shard.ids).toHaveLength(rows.length);
  });

  it('keeps an article without words', () => {
    const empty = { id: 'e', signature: signatureOf({ title: '', text: '' }) };
    expect(rowsOf(withRows(emptyShard(day), [empty, ...rows]))).toEqual([empty, ...rows]);
  });

  it('reads and goes on with one that an earlier version stored with 32 bits a hash', () => {
    const now = withRows(emptyShard(day), rows);
    // Any low bits: they are what this version no longer keeps. A high half of 0 was made 1.
    const hashes = Uint32Array.from(now.hashes, (hash, cell) =>
      hash === 0 ? 0 : hash * 65_536 + (cell % 97),
    );
    const before = { ...now, hashes };
    expect(readShard(before)).toEqual(now);
    expect(shardFault(before)).toBeNull();
    expect(withRows(before, rows)).toEqual(now);
    expect(rowsOf(withoutRows(before, [rows[0]!.id]))).toEqual(rows.slice(1));
    const low = Uint32Array.from(hashes, (hash, cell) => (cell === 0 ? 5 : hash));
    expect(readShard({ ...before, hashes: low }).hashes[0]).toBe(1);
  });

  it('says what is wrong with a damaged record', () => {
    const shard = withRows(emptyShard(day), rows);
    expect(shardFault(shard)).toBeNull();
    expect(shardFault({ ...shard, hashes: shard.hashes.slice(0, SIGNATURE_TERMS) })).toMatch(
      /names 5 articles/,
    );
    expect(shardFault({ ...shard, ids: shard.ids.map(() => 'a1') })).toMatch(/twice/);
  });
});

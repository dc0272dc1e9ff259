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

  it('takes 320 bytes an article beside its id, and is ordered by hash', () => {
    const { hashes, rows: rowOf, weights } = withRows(emptyShard(day), rows);
    const cells = rows.reduce((sum, { signature }) => sum + signature.hashes.length, 0);
    expect(hashes.byteLength + rowOf.byteLength + weights.byteLength).toBe(5 * cells);
    expect(Array.from(hashes)).toEqual(Array.from(hashes).sort((a, b) => a - b));
  });

  it('holds more articles of a day than fit sixteen bits', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => ({
      id: String(at),
      signature: { hashes: Uint32Array.of(1 + (at % 100)), weights: Uint8Array.of(9) },
    }));
    const shard = withRows(withRows(emptyShard(day), many.slice(0, 60_000)), many.slice(60_000));
    expect(shardFault(shard)).toBeNull();
    expect(rowsOf(shard).at(-1)).toEqual(many.at(-1));
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

  it('reads and goes on with one that an earlier version stored by rows, with 32 bits a hash', () => {
    const hashes = new Uint32Array(rows.length * SIGNATURE_TERMS);
    const weights = new Uint8Array(rows.length * SIGNATURE_TERMS);
    rows.forEach(({ signature }, row) => {
      // Any low bits: they are what this version no longer keeps.
      hashes.set(
        signature.hashes.map((hash) => hash * 65_536 + 41),
        row * SIGNATURE_TERMS,
      );
      weights.set(signature.weights, row * SIGNATURE_TERMS);
    });
    const before = { day, ids: rows.map(({ id }) => id), hashes, weights };
    expect(shardFault(before)).toBeNull();
    expect(readShard(before)).toEqual(withRows(emptyShard(day), rows));
    expect(withRows(before, rows)).toEqual(withRows(emptyShard(day), rows));
    expect(rowsOf(withoutRows(before, [rows[0]!.id]))).toEqual(rows.slice(1));
    expect(shardFault({ ...before, weights: weights.slice(1) })).toMatch(/weights/);
  });

  it('says what is wrong with a damaged record', () => {
    const shard = withRows(emptyShard(day), rows);
    expect(shardFault(shard)).toBeNull();
    expect(shardFault({ ...shard, hashes: shard.hashes.slice(0, SIGNATURE_TERMS) })).toMatch(/but holds 64/);
    expect(shardFault({ ...shard, ids: shard.ids.slice(1) })).toMatch(/name no article/);
    expect(shardFault({ ...shard, hashes: shard.hashes.toReversed() })).toMatch(/out of order/);
    expect(shardFault({ ...shard, ids: shard.ids.map(() => 'a1') })).toMatch(/twice/);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyShard, rowsOf, shardFault, withoutRows, withRows } from '../../lib/story/day-shard';
import { SIGNATURE_TERMS, signatureOf } from '../../lib/story/signature';
import { documents } from './texts';

const day = '2025-03-04';
const rows = documents.map(({ id, title, text }) => ({ id, signature: signatureOf({ title, text }) }));

describe('day shard', () => {
  it('gives back the rows that were put in', () => {
    expect(rowsOf(withRows(emptyShard(day), rows))).toEqual(rows);
  });

  it('takes 320 bytes an article beside its id', () => {
    const shard = withRows(emptyShard(day), rows);
    expect(shard.hashes.byteLength + shard.weights.byteLength).toBe(320 * rows.length);
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

  it('says what is wrong with a damaged record', () => {
    const shard = withRows(emptyShard(day), rows);
    expect(shardFault(shard)).toBeNull();
    expect(shardFault({ ...shard, hashes: shard.hashes.slice(0, SIGNATURE_TERMS) })).toMatch(
      /names 5 articles/,
    );
    expect(shardFault({ ...shard, ids: shard.ids.map(() => 'a1') })).toMatch(/twice/);
  });
});

import { describe, expect, it } from 'vitest';
import { dayGap, UNDATED } from '../../lib/story/day';
import { type DayShard, emptyShard, withRows } from '../../lib/story/day-shard';
import { dateDecay, findCandidates, worthRanking } from '../../lib/story/find-candidates';
import { searchShards } from '../../lib/story/search-shards';
import { type Signature, signatureOf } from '../../lib/story/signature';
import { documents } from './texts';

/** A generator of numbers in 0..n-1 that is the same every run. */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const roll = dice(7);
const randomSignature = () => {
  const text = Array.from({ length: 5 + roll(90) }, () => `w${roll(120)}`).join(' ');
  return signatureOf({ title: '', text });
};

/** The same by the definition: every pair of terms. */
function naiveScore(a: Signature, b: Signature, gap: number | null): number {
  let dot = 0;
  a.hashes.forEach((x, i) => {
    b.hashes.forEach((y, j) => {
      if (x === y) dot += (a.weights[i]! / 255) * (b.weights[j]! / 255);
    });
  });
  return dot * dateDecay(gap);
}

describe('findCandidates', () => {
  it('scores as the definition does and gives the best in order', () => {
    for (let round = 0; round < 20; round++) {
      const days = ['2025-03-03', '2025-03-04', '2025-03-09', UNDATED];
      const rows = days.map((day) =>
        Array.from({ length: roll(60) }, (_, i) => ({ id: `${day}/${i}`, signature: randomSignature() })),
      );
      const shards = days.map((day, at) => withRows(emptyShard(day), rows[at]!));
      const query = { signature: randomSignature(), day: round % 4 === 0 ? null : '2025-03-04' };
      const expected = days
        .flatMap((day, at) =>
          rows[at]!.map(({ id, signature }) => {
            const gap = dayGap(query.day, day === UNDATED ? null : day);
            return { id, day, score: naiveScore(query.signature, signature, gap) };
          }),
        )
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, 10);
      const found = findCandidates(query, shards, 10);
      expect(found.map(({ score }) => score.toFixed(9))).toEqual(
        expected.map(({ score }) => score.toFixed(9)),
      );
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }
  });

  it('leaves out articles without a shared term, and an empty query finds none', () => {
    const shard = withRows(emptyShard(UNDATED), [
      { id: 'other', signature: signatureOf({ title: '', text: 'granite quarry' }) },
      { id: 'blank', signature: signatureOf({ title: '', text: '' }) },
    ]);
    const signature = signatureOf({ title: 'Osk floods', text: '' });
    expect(findCandidates({ signature, day: null }, [shard])).toEqual([]);
    expect(findCandidates({ signature: signatureOf({ title: '', text: '' }), day: null }, [shard])).toEqual(
      [],
    );
  });

  it('weakens a match by the gap in days, an unknown gap as three days', () => {
    expect(dateDecay(0)).toBe(1);
    expect(dateDecay(null)).toBe(dateDecay(3));
    expect(dateDecay(400)).toBeCloseTo(0.3);
    expect([0, 1, 3, 7, 30].map(dateDecay)).toEqual([0, 1, 3, 7, 30].map(dateDecay).sort((a, b) => b - a));
  });

  it('finds the report of the same flood before that of another', () => {
    const shard = withRows(
      emptyShard(UNDATED),
      documents.map(({ id, title, text }) => ({ id, signature: signatureOf({ title, text }) })),
    );
    const query = { signature: signatureOf(documents[0]!), day: null };
    expect(
      findCandidates(query, [shard])
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['a1', 'a2']);
  });
});

describe('searchShards', () => {
  const shardOf = (day: string, articles: number): DayShard =>
    withRows(
      emptyShard(day),
      Array.from({ length: articles }, (_, i) => ({
        id: `${day}/${i}`,
        signature: signatureOf(documents[0]!),
      })),
    );
  const asked: string[][] = [];
  const search = async (shards: DayShard[], day: string | null) => {
    asked.length = 0;
    const query = { signature: signatureOf(documents[0]!), day };
    return searchShards(query, {
      days: async () => shards.map((shard) => shard.day),
      read: async (days) => {
        asked.push(days);
        return days.map((key) => shards.find((shard) => shard.day === key));
      },
    });
  };

  it('reads three days either side and the undated, and a week when they hold few', async () => {
    const found = await search([shardOf('2025-03-10', 1), shardOf(UNDATED, 300)], '2025-03-04');
    expect(asked.map((days) => days.length)).toEqual([8, 8]);
    expect(found.map(({ day }) => day)).toContain(UNDATED);
    expect((await search([shardOf('2025-03-10', 1)], '2025-03-04')).map(({ id }) => id)).toEqual([
      '2025-03-10/0',
    ]);
    expect(await search([shardOf('2025-03-12', 1)], '2025-03-04')).toEqual([]);
  });

  it('reads no farther when the near days hold enough, nor a day twice', async () => {
    await search([shardOf('2025-03-04', 200)], '2025-03-04');
    expect(asked).toHaveLength(1);
    await search([], '2025-03-04');
    const keys = asked.flat();
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reads every shard for a query without a day, some at a time, and gives the best of all', async () => {
    expect(await search([shardOf('2019-01-01', 1)], null)).toHaveLength(1);
    const days = Array.from({ length: 100 }, (_, i) => `2019-${10 + (i % 3)}-${10 + Math.floor(i / 3)}`);
    const found = await search(
      days.map((day) => shardOf(day, 2)),
      null,
    );
    expect(asked.flat().sort()).toEqual([...days].sort());
    expect(Math.max(...asked.map((each) => each.length))).toBeLessThan(days.length / 2);
    expect(found).toHaveLength(50);
    expect(new Set(found.map(({ id }) => id)).size).toBe(50);
    const ids = days.flatMap((day) => [`${day}/0`, `${day}/1`]).sort();
    expect(found.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  });
});

describe('of the candidates', () => {
  const candidates = Array.from({ length: 50 }, (_, at) => ({
    id: `c${at}`,
    day: '2025-03-04',
    score: 0.6 - (at + 0.5) / 100,
  }));

  it('the nearest thirty are worth ranking, and more where a story fills the days', () => {
    // Down to .205, of .005 each.
    expect(worthRanking(candidates)).toHaveLength(40);
    expect(worthRanking(candidates.map((each) => ({ ...each, score: each.score / 10 })))).toHaveLength(30);
    expect(worthRanking(candidates.map((each) => ({ ...each, score: 0.5 })))).toHaveLength(50);
  });
});

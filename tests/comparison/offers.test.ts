import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredPairs } from '../../lib/comparison/offers';
import { articleOf, ground, scoreLists } from './made-scores';

/** Two sentences of the first report and two of the second. */
const [a, b] = [ground.starts[0]!, ground.starts[1]!];
const pair = (i: number, j: number, score: number) => ({ i, j, score });

describe('pairs offered to a reader who asks', () => {
  it('are the likely ones', () => {
    expect(offeredPairs(ground, [pair(a, b, 0.6)])).toHaveLength(1);
    expect(offeredPairs(ground, [pair(a, b, 0.3)])).toHaveLength(0);
  });

  it('may be less likely where something else answers both sentences if they do not', () => {
    const doubtful = pair(a, b, 0.33);
    expect(offeredPairs(ground, [doubtful])).toEqual([]);
    const ofOne = pair(a, b + 1, 0.3);
    expect(offeredPairs(ground, [doubtful, ofOne])).toEqual([]);
    const ofOther = pair(a + 1, b, 0.3);
    expect(offeredPairs(ground, [doubtful, ofOne, ofOther])).toEqual([doubtful]);
  });

  it('have nothing to do with other reports', () => {
    const c = ground.starts[2]!;
    const doubtful = pair(a, b, 0.33);
    expect(offeredPairs(ground, [doubtful, pair(a, c, 0.9), pair(b, c, 0.9)])).not.toContain(doubtful);
  });

  it('stay when one of them grows likelier', () => {
    fc.assert(
      fc.property(scoreLists, fc.nat(), (lists, pick) => {
        const pairs = lists
          .filter(([x, y]) => articleOf(x) < articleOf(y))
          .map(([x, y, score]) => pair(x, y, score));
        const offered = offeredPairs(ground, pairs);
        if (offered.length === 0) return;
        const one = offered[pick % offered.length]!;
        const surer = { ...one, score: Math.min(1, one.score + 0.1) };
        const after = offeredPairs(
          ground,
          pairs.map((each) => (each === one ? surer : each)),
        );
        for (const each of offered) expect(after).toContainEqual(each === one ? surer : each);
      }),
    );
  });
});

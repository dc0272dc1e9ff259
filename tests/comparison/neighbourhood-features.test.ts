import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFeatures, secondTurns } from '../../lib/comparison/align';
import { CONTEXT_FEATURES } from '../../lib/comparison/context-features';
import { LEARNED } from '../../lib/comparison/learned';
import {
  NEIGHBOURHOOD_FEATURES,
  neighbourhoodFeatures,
  windowScore,
} from '../../lib/comparison/neighbourhood-features';
import { articleOf, ground, scoreLists, size, tableOf } from './made-scores';

const named = (values: number[], name: (typeof NEIGHBOURHOOD_FEATURES)[number]) =>
  values[NEIGHBOURHOOD_FEATURES.indexOf(name)]!;

describe('what the sentences around a pair say', () => {
  const [i, j] = [ground.starts[0]! + 2, ground.starts[1]! + 2];

  it('counts pairs on the diagonal more than those beside it, near ones more than far ones, and none beyond the reach', () => {
    const score = (x: number, y: number) => windowScore(ground, tableOf([[i + x, j + y, 1]]), i, j);
    expect(score(1, 1)).toBeGreaterThan(score(2, 2));
    expect(score(1, 1)).toBeGreaterThan(score(1, -1));
    expect(score(0, 0)).toBe(0);
    expect(score(-2, -2)).toBe(score(2, 2));
  });

  it('tells a neighbour whose match lies beside the pair from one whose match lies elsewhere', () => {
    const beside = neighbourhoodFeatures(ground, tableOf([[i + 1, j + 1, 0.5]]), i, j);
    expect(named(beside, 'beside')).toBe(1);
    expect(named(beside, 'astray')).toBe(0);
    const last = ground.starts[2]! - 1;
    expect(last - j).toBeGreaterThan(2);
    const astray = neighbourhoodFeatures(ground, tableOf([[i + 1, last, 0.5]]), i, j);
    expect(named(astray, 'beside')).toBe(0);
    expect(named(astray, 'astray')).toBe(0.5);
  });

  it('sees the same from either side, and of third articles what looking at every sentence finds', () => {
    fc.assert(
      fc.property(scoreLists, fc.nat(size - 1), fc.nat(size - 1), (list, p, q) => {
        if (articleOf(p) === articleOf(q)) return;
        const table = tableOf(list);
        const found = neighbourhoodFeatures(ground, table, p, q);
        neighbourhoodFeatures(ground, table, q, p).forEach((value, f) => {
          expect(value).toBeCloseTo(found[f]!, 9);
        });
        const third = ground.sides
          .map((_, k) => k)
          .filter((k) => articleOf(k) !== articleOf(p) && articleOf(k) !== articleOf(q))
          .map((k) => [table.at(p, k), table.at(q, k)].sort((x, y) => x - y) as [number, number]);
        const sum = (values: number[]) => values.reduce((x, y) => x + y, 0);
        expect(named(found, 'doubts')).toBeCloseTo(sum(third.map(([less, more]) => more * (1 - less))), 9);
        expect(named(found, 'doubt')).toBe(
          Math.max(0, ...third.map(([less, more]) => (more > 0.4 ? more - less : 0))),
        );
        expect(named(found, 'heldLeast') + named(found, 'heldMost')).toBeCloseTo(
          sum(third.map(([less, more]) => less + more)),
          9,
        );
      }),
    );
  });

  it('is what the second forest reads last, and reads', () => {
    const first = firstFeatures(ground);
    const turns = secondTurns(
      ground,
      first,
      first.map(() => 0.5),
    );
    const before = first[0]!.length + CONTEXT_FEATURES.length;
    for (const { features } of turns) expect(features).toHaveLength(before + NEIGHBOURHOOD_FEATURES.length);
    const read = new Set(LEARNED.second.feature);
    NEIGHBOURHOOD_FEATURES.forEach((_, f) => {
      expect(read).toContain(before + f);
    });
    expect(Math.max(...read)).toBe(before + NEIGHBOURHOOD_FEATURES.length - 1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_FEATURES, contextFeatures, densities } from '../../lib/comparison/context-features';
import { articleOf, ground, scoreLists, size, tableOf } from './made-scores';

describe('what the scores around a pair say', () => {
  it('of third articles is what looking at every sentence finds', () => {
    fc.assert(
      fc.property(scoreLists, fc.nat(size - 1), fc.nat(size - 1), (list, p, q) => {
        if (articleOf(p) === articleOf(q)) return;
        const [i, j] = p < q ? [p, q] : [q, p];
        const table = tableOf(list);
        const found = contextFeatures(ground, table, densities(ground, table), i, j);
        const value = (name: (typeof CONTEXT_FEATURES)[number]) => found[CONTEXT_FEATURES.indexOf(name)];
        const third = ground.sides
          .map((_, k) => k)
          .filter((k) => articleOf(k) !== articleOf(i) && articleOf(k) !== articleOf(j));
        const most = (of: (k: number) => number) => Math.max(0, ...third.map(of));
        expect(value('bridge')).toBe(most((k) => Math.min(table.at(i, k), table.at(j, k))));
        expect(value('bridges')).toBe(third.reduce((sum, k) => sum + table.at(i, k) * table.at(j, k), 0));
        const rival = (at: number, article: number, except: number) =>
          Math.max(
            0,
            ...ground.sides.map((_, k) => (articleOf(k) === article && k !== except ? table.at(at, k) : 0)),
          );
        const rivals = [rival(i, articleOf(j), j), rival(j, articleOf(i), i)];
        expect(value('rivalLeast')).toBe(Math.min(...rivals));
        expect(value('rivalMost')).toBe(Math.max(...rivals));
        const echoes = [i, j].map((at, side) =>
          Math.max(
            most((k) => table.at(at, k)),
            rivals[side]!,
          ),
        );
        expect(value('echoLeast')).toBe(Math.min(...echoes));
        expect(value('echoMost')).toBe(Math.max(...echoes));
        expect(contextFeatures(ground, table, densities(ground, table), j, i)).toEqual(found);
      }),
    );
  });
});

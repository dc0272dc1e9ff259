import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePairGraph } from '../../lib/comparison/pair-graph';
import { eachShared, entryFrom, indexPairs } from '../../lib/comparison/pair-index';
import { articleOf, ground, size } from './made-scores';

/** Lists of pairs of sentences of two articles of the ferry story, in the order an index asks for. */
const pairLists = fc
  .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
    maxLength: 120,
    selector: ([i, j]) => i * size + j,
  })
  .map((list) =>
    list
      .filter(([i, j]) => i < j && articleOf(i) !== articleOf(j))
      .map(([i, j]) => ({ i, j }))
      .sort((p, q) => p.i - q.i || p.j - q.j),
  );

describe('an index of pairs', () => {
  it('has the pairs of every sentence, ascending', () => {
    fc.assert(
      fc.property(pairLists, fc.nat(size - 1), fc.nat(size), (pairs, sentence, from) => {
        const index = indexPairs(size, pairs);
        const own = pairs
          .map(({ i, j }, place) => ({ other: i === sentence ? j : j === sentence ? i : -1, place }))
          .filter(({ other }) => other >= 0)
          .sort((p, q) => p.other - q.other);
        const [first, end] = [index.rows[sentence]!, index.rows[sentence + 1]!];
        expect(Array.from(index.partners.slice(first, end))).toEqual(own.map(({ other }) => other));
        expect(Array.from(index.places.slice(first, end))).toEqual(own.map(({ place }) => place));
        expect(entryFrom(index, sentence, from) - first).toBe(own.filter(({ other }) => other < from).length);
      }),
    );
  });

  it('finds what two sentences are both paired with', () => {
    fc.assert(
      fc.property(pairLists, fc.nat(size - 1), fc.nat(size - 1), (pairs, i, j) => {
        const index = indexPairs(size, pairs);
        const found: number[] = [];
        eachShared(index, i, j, (left, right) => {
          expect(index.partners[left]).toBe(index.partners[right]);
          found.push(index.partners[left]!);
        });
        const of = (at: number) =>
          new Set(pairs.flatMap((p) => (p.i === at ? [p.j] : p.j === at ? [p.i] : [])));
        expect(found).toEqual([...of(i)].filter((k) => of(j).has(k)).sort((x, y) => x - y));
      }),
    );
  });
});

describe('the graph of a story’s pairs', () => {
  it('has around each pair those within two sentences of either report', () => {
    fc.assert(
      fc.property(pairLists, (pairs) => {
        const { around } = makePairGraph(ground, pairs);
        const width = pairs.length > 0 ? around.length / pairs.length : 0;
        pairs.forEach(({ i, j }, at) => {
          const found = Array.from(around.slice(at * width, (at + 1) * width)).filter((place) => place >= 0);
          const near = pairs.flatMap((pair, place) =>
            place !== at &&
            articleOf(pair.i) === articleOf(i) &&
            articleOf(pair.j) === articleOf(j) &&
            Math.abs(pair.i - i) <= 2 &&
            Math.abs(pair.j - j) <= 2
              ? [place]
              : [],
          );
          expect(found.sort((x, y) => x - y)).toEqual(near);
        });
      }),
    );
  });

  it('joins each pair over third reports by the pairs of its two sentences with one sentence there', () => {
    fc.assert(
      fc.property(pairLists, (pairs) => {
        const { bridges } = makePairGraph(ground, pairs);
        const found = Array.from({ length: bridges.length / 3 }, (_, b) =>
          bridges.slice(3 * b, 3 * b + 3).join(),
        );
        const placeOf = (x: number, y: number) =>
          pairs.findIndex(({ i, j }) => (i === x && j === y) || (i === y && j === x));
        const expected = pairs.flatMap(({ i, j }, at) =>
          ground.sides.flatMap((_, k) =>
            placeOf(i, k) >= 0 && placeOf(j, k) >= 0 ? [[at, placeOf(i, k), placeOf(j, k)].join()] : [],
          ),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

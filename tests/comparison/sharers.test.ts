import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharersOf } from '../../lib/comparison/sharers';

/** What `sharersOf` promises, the slow way: every pair held against each other, sorted, cut. */
function plainly(terms: number[][], norms: number[], weight: Float64Array, starts: number[], most: number) {
  return (i: number) =>
    starts.slice(0, -1).flatMap((from, a) => {
      const to = starts[a + 1]!;
      if (from <= i && i < to) return [];
      const found: { j: number; cosine: number }[] = [];
      for (let j = from; j < to; j++) {
        let sum = 0;
        for (const id of terms[i]!) if (terms[j]!.includes(id)) sum += weight[id]! * weight[id]!;
        if (sum > 0) found.push({ j, cosine: sum / (norms[i]! * norms[j]!) });
      }
      found.sort((x, y) => y.cosine - x.cosine || x.j - y.j);
      return found.slice(0, most).map(({ j }) => j);
    });
}

describe('the nearest sentences of other articles', () => {
  it('are those that holding every pair against each other finds', () => {
    const story = fc.record({
      articles: fc.array(fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 6 }), { maxLength: 5 }), {
        minLength: 1,
        maxLength: 4,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
      most: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(story, ({ articles, weights, most }) => {
        const terms = articles.flat().map((ids) => [...ids].sort((x, y) => x - y));
        const weight = Float64Array.from(weights);
        const norms = terms.map((ids) => Math.sqrt(ids.reduce((sum, id) => sum + weight[id]! ** 2, 0)));
        const starts = [0];
        for (const article of articles) starts.push(starts[starts.length - 1]! + article.length);
        const quick = sharersOf(terms, norms, weight, starts, most);
        const slow = plainly(terms, norms, weight, starts, most);
        terms.forEach((_, i) => {
          expect(quick(i)).toEqual(slow(i));
        });
      }),
    );
  });
});

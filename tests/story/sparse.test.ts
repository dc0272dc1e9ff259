import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heaviest, type Sparse } from '../../lib/story/sparse';

/** The same by sorting. */
function sorted({ hashes, weights }: Sparse, most: number): Sparse {
  const kept = [...hashes.keys()]
    .sort((i, j) => weights[j]! - weights[i]! || i - j)
    .slice(0, most)
    .sort((i, j) => i - j);
  return {
    hashes: Uint32Array.from(kept, (i) => hashes[i]!),
    weights: Uint8Array.from(kept, (i) => weights[i]!),
  };
}

it('the heaviest terms are those a sort would give', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ min: 1, max: 12, maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (weights, most) => {
        const vector = {
          hashes: Uint32Array.from(weights.keys(), (i) => i + 1),
          weights: Uint8Array.from(weights),
        };
        expect(heaviest(vector, most)).toEqual(sorted(vector, most));
      },
    ),
  );
});

import { describe, expect, it } from 'vitest';
import { ascending, sortedPlaces } from '../../lib/comparison/sort-numbers';

/** Made numbers, many of them more than once; lists too long to be sorted by insertion among them. */
const lists = [0, 1, 2, 17, 64, 65, 300].map((length) =>
  Array.from({ length }, (_, k) => (k * k * 31 + 7 * k) % (length + 3)),
);

describe('numbers in order', () => {
  it('are found by their places, equal ones as they stand', () => {
    for (const list of lists)
      expect(sortedPlaces(list)).toEqual(
        list
          .map((number, place) => ({ number, place }))
          .sort((a, b) => a.number - b.number)
          .map(({ place }) => place),
      );
  });
  it('stand once each, the list given left as it was', () => {
    for (const list of lists) {
      const before = [...list];
      expect(ascending(list)).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(list).toEqual(before);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Forest, forestScore, forestScores } from '../../lib/text/forest';

/** Three trees by hand: of no test, of one, and one whose ways are one, two and three tests long. */
const forest: Forest = {
  bias: -0.5,
  roots: [0, 1, 4],
  feature: [-1, 0, -1, -1, 1, 2, -1, -1, 0, -1, -1],
  cut: [0.25, 2, -1, 1, 0.5, -3, 0.75, 0.125, 1, -0.25, 2],
  next: [0, 2, 0, 0, 5, 7, 0, 0, 9, 0, 0],
};
/** By reading the trees: what is summed for features a, b and c. */
const sumOf = (a: number, b: number, c: number): number =>
  -0.5 + 0.25 + (a < 2 ? -1 : 1) + (b < 0.5 ? (c < -3 ? 0.125 : a < 1 ? -0.25 : 2) : 0.75);
const chance = (odds: number) => 1 / (1 + Math.exp(-odds));

const values = [-4, -3, 0, 0.5, 0.75, 1, 2, 5];
const rows = values.flatMap((a) => values.flatMap((b) => values.map((c) => [a, b, c] as const)));

describe('a forest', () => {
  it('goes down each tree, a value that equals the cut going on to the greater side', () => {
    for (const [a, b, c] of rows)
      expect(forestScore(forest, [a, b, c])).toBeCloseTo(chance(sumOf(a, b, c)), 12);
  });
  it('gives many lists at once what it gives each, whatever their number', () => {
    for (const count of [0, 1, 3, 4, 5, 8, rows.length]) {
      const table = rows.slice(0, count).map((row) => Float64Array.from(row));
      expect([...forestScores(forest, table)]).toEqual(
        table.map((features) => forestScore(forest, features)),
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { chooseRows, type ScoredRow } from '../../lib/comparison/choose-rows';

/** A row that gives some words of some sentences, each a pair of sentence and first letter; every value is four letters long. */
const row = (score: number, ...values: [at: number, start: number][]): ScoredRow => ({
  row: {
    kind: 'phrase',
    values: values.map(([at, start]) => ({ at, span: { start, end: start + 4 } })),
    scores: [1],
    conflicts: 0,
    mass: 1,
  },
  score,
});

describe('chooseRows', () => {
  it('takes the surest first, down to the least score, and no more than asked', () => {
    const rows = [row(0.5, [1, 0], [9, 0]), row(0.9, [2, 0], [8, 0]), row(0.2, [3, 0], [7, 0])];
    expect(chooseRows(rows, 0.4, 9).map(({ score }) => score)).toEqual([0.9, 0.5]);
    expect(chooseRows(rows, 0.4, 1).map(({ score }) => score)).toEqual([0.9]);
  });
  it('gives no words twice', () => {
    const rows = [row(0.9, [1, 0], [9, 0]), row(0.8, [1, 3], [9, 20])];
    expect(chooseRows(rows, 0.1, 9).map(({ score }) => score)).toEqual([0.9]);
  });
  it('counts a row less beside another one of the same sentences', () => {
    const rows = [row(0.9, [1, 0], [9, 0]), row(0.42, [1, 20], [9, 20]), row(0.41, [2, 0], [8, 0])];
    expect(chooseRows(rows, 0.4, 9).map(({ score }) => score)).toEqual([0.9, 0.41]);
  });
  it('counts a row in full that shares one sentence alone', () => {
    const rows = [row(0.9, [1, 0], [9, 0]), row(0.42, [1, 20], [8, 20])];
    expect(chooseRows(rows, 0.4, 9).map(({ score }) => score)).toEqual([0.9, 0.42]);
  });
});

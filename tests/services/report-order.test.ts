import { describe, expect, it } from 'vitest';
import { inReportOrder, isBefore, trendOf } from '../../lib/services/report-order';

describe('the order of reports', () => {
  it.each([
    ['2025-04-24', '2025-04-25', true],
    ['2025-04-24T10:00:00Z', '2025-04-24T11:00:00Z', true],
    ['2025-04-24', '2025-04-24T11:00:00Z', false],
    ['2025-04-24T11:00:00Z', '2025-04-24', false],
    ['2025-04-24T23:00:00+02:00', '2025-04-24T22:00:00Z', true],
    ['2025-04-24', null, false],
    ['nonsense', '2025-04-25', false],
  ])('%s certainly before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });

  it('puts undated reports last and keeps the order of one moment', () => {
    const times = [null, '2025-04-25', '2025-04-24', '2025-04-24'];
    expect(inReportOrder([0, 1, 2, 3], (i) => times[i]!)).toEqual([2, 3, 1, 0]);
  });
});

describe('the trend of a fact', () => {
  const value = (publishedAt: string | null, amount: number | null) => ({ publishedAt, amount });
  it('is told when later reports give more, or less', () => {
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 12)])).toBe('later-higher');
    expect(trendOf([value('2025-04-24', 12), value('2025-04-25', 9)])).toBe('later-lower');
  });
  it('is not told when times do not tell which report is later, or values go both ways', () => {
    expect(trendOf([value('2025-04-24', 9), value('2025-04-24', 12)])).toBeNull();
    expect(trendOf([value(null, 9), value('2025-04-24', 12)])).toBeNull();
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 12), value('2025-04-26', 10)])).toBeNull();
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 9)])).toBeNull();
    expect(trendOf([value('2025-04-24', null), value('2025-04-25', 9)])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { inReportOrder, type TimedAmount, trendOf } from '../../lib/services/report-order';

/** An amount with what is told of its time. */
const value = (
  publishedAt: string | null,
  amount: number | null,
  more: Partial<TimedAmount> = {},
): TimedAmount => ({
  publishedAt,
  amount,
  asOf: null,
  moved: null,
  ...more,
});
/** The minute of a local clock. */
const clock = (local: string) => {
  const minute = Date.parse(`${local}Z`) / 60_000;
  return { from: minute, to: minute };
};

it('reports stand in the order of their times, undated ones last, those of one moment as they were', () => {
  const times = [null, '2025-04-25', '2025-04-24', '2025-04-24'];
  expect(inReportOrder([0, 1, 2, 3], (i) => times[i]!)).toEqual([2, 3, 1, 0]);
});

describe('the trend of a fact', () => {
  it('is told when later reports give more, or less', () => {
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 12)])).toBe('later-higher');
    expect(trendOf([value('2025-04-24', 12), value('2025-04-25', 9)])).toBe('later-lower');
  });
  it.each([
    ['2025-04-24', '2025-04-25', 'later-higher'],
    ['2025-04-24T10:00:00Z', '2025-04-24T11:00:00Z', 'later-higher'],
    ['2025-04-24', '2025-04-24T11:00:00Z', null],
    ['2025-04-24T11:00:00Z', '2025-04-24', null],
    ['2025-04-24T23:00:00+02:00', '2025-04-24T22:00:00Z', 'later-higher'],
    ['2025-04-24T22:00:00Z', '2025-04-24T23:00:00+02:00', 'later-lower'],
    ['2025-04-24', null, null],
    ['nonsense', '2025-04-25', null],
  ])('of 9 on %s and 12 on %s: %s', (a, b, expected) => {
    expect(trendOf([value(a, 9), value(b, 12)])).toBe(expected);
  });
  it('is not told when times do not tell which report is later, or values go both ways', () => {
    expect(trendOf([value('2025-04-24', 9), value('2025-04-24', 12)])).toBeNull();
    expect(trendOf([value(null, 9), value('2025-04-24', 12)])).toBeNull();
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 12), value('2025-04-26', 10)])).toBeNull();
    expect(trendOf([value('2025-04-24', 9), value('2025-04-25', 9)])).toBeNull();
    expect(trendOf([value('2025-04-24', null), value('2025-04-25', 9)])).toBeNull();
  });

  it('goes by the times that the sentences give, where both give one, whenever the reports came out', () => {
    const noon = value('2025-04-24T20:00:00Z', 9, { asOf: clock('2025-04-24T12:00') });
    const evening = value('2025-04-24T18:00:00Z', 12, { asOf: clock('2025-04-24T17:30') });
    expect(trendOf([noon, evening])).toBe('later-higher');
  });
  it('holds a time of the text against a report’s only where no clock of the world could turn them round', () => {
    const asOf = clock('2025-04-24T17:30');
    expect(trendOf([value('2025-04-24T16:00:00Z', 9), value('2025-04-25', 12, { asOf })])).toBeNull();
    expect(trendOf([value('2025-04-23', 9), value('2025-04-25', 12, { asOf })])).toBe('later-higher');
    // Published on the 26th, but told as of the 24th: the report of the 25th is the later one.
    expect(
      trendOf([value('2025-04-26', 9, { asOf: clock('2025-04-24T01:00') }), value('2025-04-25', 12)]),
    ).toBe('later-higher');
  });
  it('is told where a report of the same day says that the figure has risen or fallen to what it gives', () => {
    expect(trendOf([value('2025-04-24', 9), value('2025-04-24', 12, { moved: 'up' })])).toBe('later-higher');
    expect(trendOf([value(null, 12), value(null, 9, { moved: 'down' })])).toBe('later-lower');
    expect(trendOf([value('2025-04-24', 9, { moved: 'up' }), value('2025-04-24', 12)])).toBeNull();
    // Once one report says so, every report of the higher figure is later than those of the lower.
    const risen = [value('2025-04-24', 12), value('2025-04-24', 9), value('2025-04-24', 12, { moved: 'up' })];
    expect(trendOf(risen)).toBe('later-higher');
    expect(trendOf([...risen, value('2025-04-24', 14)])).toBeNull();
    // Known times count for more than a turn of phrase.
    expect(trendOf([value('2025-04-25', 9), value('2025-04-24', 12, { moved: 'up' })])).toBe('later-lower');
    expect(trendOf([value(null, 12, { moved: 'up' }), value(null, 9, { moved: 'down' })])).toBeNull();
  });
});

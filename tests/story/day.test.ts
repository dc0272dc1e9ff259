import { describe, expect, it } from 'vitest';
import { dayGap, dayOf, daysAround } from '../../lib/story/day';

describe('dayOf', () => {
  it('takes the day of an ISO day or moment as written', () => {
    expect(dayOf('2025-04-24')).toBe('2025-04-24');
    expect(dayOf('2025-04-24T23:30:00-05:00')).toBe('2025-04-24');
  });

  it.each([null, '', '8/19/19', '24 April 2025', '2025-02-30', '0001-11-30', '1970-01-01', '2025-04-241'])(
    'takes %s for no date',
    (date) => expect(dayOf(date)).toBeNull(),
  );

  it('takes a day after the latest to believe for no date', () => {
    expect(dayOf('2050-09-01', '2025-04-25')).toBeNull();
    expect(dayOf('2025-04-25', '2025-04-25')).toBe('2025-04-25');
  });
});

it('counts days across months and leap days, either way round', () => {
  expect(dayGap('2024-02-28', '2024-03-01')).toBe(2);
  expect(dayGap('2024-03-01', '2024-02-28')).toBe(2);
  expect(dayGap(null, '2024-03-01')).toBeNull();
});

it('names the days around, nearest first and the undated last', () => {
  expect(daysAround('2025-01-01', 1)).toEqual(['2025-01-01', '2024-12-31', '2025-01-02', 'undated']);
});

import { describe, expect, it } from 'vitest';
import { dayRange, longMoment, shortMoment } from '../../components/common/moments';

// Moments without an offset are in the machine's own time zone, so these hold wherever the tests run.
describe('longMoment', () => {
  it('gives a bare day without a clock time, the same day in every time zone', () => {
    expect(longMoment('2031-03-04', 'en-GB')).toBe('4 Mar 2031');
  });

  it('gives a moment with its clock time, in the locale’s way', () => {
    expect(longMoment('2031-03-04T14:10:00', 'en-GB')).toBe('4 Mar 2031, 14:10');
    expect(longMoment('2031-03-04T14:10:00', 'de')).toBe('04.03.2031, 14:10');
  });

  it.each([null, '', 'yesterday-ish'])('gives null for %j', (iso) => {
    expect(longMoment(iso)).toBeNull();
  });
});

describe('shortMoment', () => {
  const article = '2031-03-04T09:00:00';

  it('gives the clock time on the same day', () => {
    expect(shortMoment('2031-03-04T17:32:00', article, 'en-GB')).toBe('17:32');
  });

  it('gives the day on another day, and for a bare day', () => {
    expect(shortMoment('2031-03-05T01:00:00', article, 'en-GB')).toBe('5 Mar');
    expect(shortMoment('2031-03-04', article, 'en-GB')).toBe('4 Mar');
  });

  it('gives the year when it is another one or nothing tells which is meant', () => {
    expect(shortMoment('2030-12-31', article, 'en-GB')).toBe('31 Dec 2030');
    expect(shortMoment('2031-03-05', null, 'en-GB')).toBe('5 Mar 2031');
  });
});

describe('dayRange', () => {
  it('spans the known days, whatever their order', () => {
    expect(dayRange(['2031-03-05', null, '2031-03-04T10:00:00', 'x'], 'en-GB')).toMatch(
      /^4\s?–\s?5 Mar 2031$/,
    );
  });

  it('is one day when all are the same, and null when none is known', () => {
    expect(dayRange(['2031-03-04', '2031-03-04'], 'en-GB')).toBe('4 Mar 2031');
    expect(dayRange([null])).toBeNull();
  });
});

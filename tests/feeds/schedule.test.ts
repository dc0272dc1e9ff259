import { describe, expect, it } from 'vitest';
import { backoff, jittered, LONGEST, nextInterval, retryAfterOf, SHORTEST } from '../../lib/feeds/schedule';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');

describe('the wait between fetches', () => {
  it('shortens while a feed brings news, down to a quarter of an hour', () => {
    expect(nextInterval(2 * HOUR, true, NOW, NOW)).toBe(HOUR);
    expect(nextInterval(SHORTEST, true, NOW, NOW)).toBe(SHORTEST);
  });

  it('lengthens while it does not: to two hours for a lively feed, to a day for a silent one', () => {
    let [lively, silent] = [SHORTEST, SHORTEST];
    for (let i = 0; i < 50; i++) {
      lively = nextInterval(lively, false, NOW - 24 * HOUR, NOW);
      silent = nextInterval(silent, false, NOW - 72 * HOUR, NOW);
    }
    expect([lively, silent]).toEqual([2 * HOUR, LONGEST]);
  });

  it('is spread by a tenth each way', () => {
    expect([jittered(1_000, 0), jittered(1_000, 0.5), jittered(1_000, 1)]).toEqual([900, 1_000, 1_100]);
  });
});

describe('the wait after failures', () => {
  it('doubles from a quarter of an hour up to a day', () => {
    const waits = [1, 2, 3, 4, 8, 100].map((failures) => backoff(failures, 0.5, null) / SHORTEST);
    expect(waits).toEqual([1, 2, 4, 8, 96, 96]);
  });

  it('is never shorter than the server asks', () => {
    expect(backoff(1, 0, 5 * HOUR)).toBe(5 * HOUR);
    expect(backoff(8, 0.5, HOUR)).toBe(LONGEST);
  });

  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sat, 21 Nov 2026 13:00:00 GMT', HOUR],
    ['Sat, 21 Nov 2020 13:00:00 GMT', 0],
    ['999999999', LONGEST],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %j as %s', (header, wait) => {
    expect(retryAfterOf(header, NOW)).toBe(wait);
  });
});

import { describe, expect, it } from 'vitest';
import { readDates } from '../../lib/text/dates';
import { countingOnly } from '../../lib/text/naming-figures';
import { readQuantities } from '../../lib/text/numbers';
import { tokenize } from '../../lib/text/tokens';

const counting = (text: string): string[] => {
  const tokens = tokenize(text);
  const dates = readDates(text, '2026-11-17');
  return countingOnly(text, tokens, readQuantities(text, 'en', tokens), dates).map(({ start, end }) =>
    text.slice(start, end),
  );
};

describe('figures that count', () => {
  it.each([
    ['The ferry sank on July 24 with 12 aboard.', ['12']],
    ['The patch is for IE5 and two others.', ['two']],
    ['They searched for Flight 370, which had 239 aboard.', ['239']],
    ['It runs on Orbit 7.', []],
    ['A zero-day fault was closed in 8 days.', ['8']],
    ['Zero day for the mill: none of 30 came.', ['30']],
    ['It runs on Orbit 8 Beta 2 for 90 days.', ['90']],
  ])('are told from figures that name: %s', (text, figures) => {
    expect(counting(text)).toEqual(figures);
  });
  it.each([
    ['In Selby 12 people died.', ['12']],
    ['Near Selby 12 were killed.', ['12']],
    ['Police 12, they said.', ['12']],
    ['At least 12, said Ovelin.', ['At least 12']],
    ['Tuesday 3 p.m. is the time.', ['3 p.m.']],
    ['The shop paid Blue Line $40.', ['$40']],
    ['The March vote was lost by Selby 48-52.', ['48-52']],
  ])('are kept: %s', (text, figures) => {
    expect(counting(text)).toEqual(figures);
  });
});

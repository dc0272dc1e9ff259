import { describe, expect, it } from 'vitest';
import { dayNumber, readDates } from '../../lib/text/dates';

const day = (iso: string) => dayNumber(iso);
/** A Thursday. */
const PUBLISHED = '2031-05-15';
const read = (text: string, published: string | null = PUBLISHED) =>
  readDates(text, published).map((d) => ({
    text: text.slice(d.start, d.end),
    from: d.from,
    to: d.to,
    grain: d.grain,
  }));

/** A language's own names of the days of a week, or of the months. */
const namesIn = (language: string, of: 'weekday' | 'month') =>
  Array.from({ length: of === 'weekday' ? 7 : 12 }, (_, n) =>
    new Date(Date.UTC(2031, of === 'weekday' ? 0 : n, n + 1)).toLocaleDateString(language, {
      [of]: 'long',
      timeZone: 'UTC',
    }),
  );

describe('readDates', () => {
  it.each(['en', 'de', 'fr', 'es', 'it'])('knows every weekday and month of %s', (language) => {
    for (const name of namesIn(language, 'weekday'))
      expect(read(`(${name})`), name).toMatchObject([{ text: name, grain: 'day' }]);
    namesIn(language, 'month').forEach((name, n) => {
      const from = day(`2029-${String(n + 1).padStart(2, '0')}-05`);
      for (const text of [`5 ${name} 2029`, `5 of ${name}, 2029`])
        expect(read(text), text).toMatchObject([{ text, from, grain: 'day' }]);
      const large = name[0]!.toUpperCase() + name.slice(1);
      expect(read(`_${large} 5, 2029`), large).toMatchObject([{ text: `${large} 5, 2029`, from }]);
      expect(read(`${name} 2029`), name).toMatchObject([{ text: `${name} 2029`, grain: 'month' }]);
      if (name !== 'may')
        expect(read(`_in ${name}`), name).toMatchObject([{ text: `in ${name}`, grain: 'month' }]);
    });
  });
  it.each([
    ...[
      'today',
      'tonight',
      'yesterday',
      'tomorrow',
      'heute',
      'gestern',
      'morgen',
      'aujourd’hui',
      'hier',
      'demain',
    ],
    ...['hoy', 'ayer', 'mañana', 'oggi', 'ieri', 'domani', 'Sonnabend'],
  ])('knows %s', (word) => {
    expect(read(`“${word}”`)).toMatchObject([{ text: word, grain: 'day' }]);
  });
  it.each([
    ['on Thursday', '2031-05-15'],
    ['on Tuesday', '2031-05-13'],
    ['on Friday', '2031-05-09'],
    ['yesterday', '2031-05-14'],
    ['on May 12', '2031-05-12'],
    ['on December 24', '2030-12-24'],
    ['on 3 April 2029', '2029-04-03'],
    ['on 2030-01-31', '2030-01-31'],
    ['am 9. Mai', '2031-05-09'],
    ['le 3 avril', '2031-04-03'],
    ['el 3 de abril', '2031-04-03'],
    ['mercoledì', '2031-05-14'],
  ])('resolves %s towards the past', (text, iso) => {
    expect(read(text)[0]).toMatchObject({ from: day(iso), to: day(iso), grain: 'day' });
  });

  it('lets "next" point ahead', () => {
    expect(read('next Monday')[0]).toMatchObject({ from: day('2031-05-19') });
  });

  it('does not take a count for a date', () => {
    expect(read('The toll rose to 12 on Sunday.')).toEqual([
      { text: 'Sunday', from: day('2031-05-11'), to: day('2031-05-11'), grain: 'day' },
    ]);
    expect(read('They may march 20 miles.')).toEqual([]);
  });

  it('reads months and years as spans', () => {
    expect(read('since last July')[0]).toMatchObject({
      from: day('2030-07-01'),
      to: day('2030-07-31'),
      grain: 'month',
    });
    expect(read('annexed in 2014')[0]).toMatchObject({
      from: day('2014-01-01'),
      to: day('2014-12-31'),
      grain: 'year',
    });
    expect(read('in March 2029')[0]).toMatchObject({ grain: 'month', from: day('2029-03-01') });
  });

  it('keeps two weekdays comparable when the article has no day', () => {
    const [monday] = read('on Monday', null);
    const [tuesday] = read('on Tuesday', null);
    expect(monday?.from).not.toBe(tuesday?.from);
    expect(read('yesterday', null)).toEqual([]);
  });
});

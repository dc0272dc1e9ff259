import { describe, expect, it } from 'vitest';
import { figureValue } from '../../lib/text/number-runs';
import { readQuantities } from '../../lib/text/numbers';

const read = (text: string, language = 'en') =>
  readQuantities(text, language).map((q) => ({
    text: text.slice(q.start, q.end),
    low: q.low,
    high: q.high,
    bound: q.bound,
    unit: q.unit,
    of: q.of[0] ?? null,
  }));

describe('readQuantities', () => {
  it('tells the dead from the hurt, before and after the figure', () => {
    expect(read('At least nine people were killed and more than 70 injured in the blast.')).toEqual([
      { text: 'At least nine', low: 9, high: 9, bound: 'least', unit: null, of: 'killed' },
      { text: 'more than 70', low: 70, high: 70, bound: 'least', unit: null, of: 'injured' },
    ]);
    expect(
      read('The death toll rose to 12, with the number of wounded reaching 90.').map((q) => [q.low, q.of]),
    ).toEqual([
      [12, 'killed'],
      [90, 'injured'],
    ]);
    expect(read('The storm killed a woman and injured 3 others.').map((q) => [q.low, q.of])).toEqual([
      [1, 'killed'],
      [3, 'injured'],
    ]);
  });

  it('reads hedges', () => {
    expect(
      read('It fired nearly 70 rockets, about 150 drones and up to 20 shells.').map((q) => [q.bound, q.of]),
    ).toEqual([
      ['most', 'rocket'],
      ['about', 'drone'],
      ['most', 'shell'],
    ]);
  });

  it.each([
    ['two hundred and five men', 205],
    ['twenty-one ships', 21],
    ['170, 000 homes', 170000],
    ['1.5 million voters', 1.5e6],
    ['3,412 votes', 3412],
    ['half a dozen shops', 6],
    ['a dozen shops', 12],
  ])('reads %s', (text, value) => {
    expect(read(text)[0]).toMatchObject({ low: value, high: value });
  });

  it.each([
    ['a 5.9-magnitude quake', 5.9, 'magnitude'],
    ['had a magnitude of 5.9', 5.9, 'magnitude'],
    ['magnitude - 5.9, and', 5.9, 'magnitude'],
    ['1, 150 kilometers away', 1_150_000, 'metre'],
    ['a 100 - square - foot shed', 9.290304, 'square metre'],
    ['some 20 tonnes of grain', 20_000, 'kilogram'],
  ])('converts the measure of %s', (text, value, unit) => {
    expect(read(text)).toMatchObject([{ low: value, high: value, unit }]);
  });

  it('takes English miles for a measure and Spanish ones for thousands', () => {
    expect(read('some 700 miles south')).toMatchObject([{ low: 700 * 1609.344, unit: 'metre' }]);
    expect(read('miles de personas', 'es')[0]).toMatchObject({ low: 1000, high: 19999 });
  });

  it.each([
    ['about 10am today', 600, 'about 10am'],
    ['around 10 : 30 a. m.', 630, 'around 10 : 30 a. m.'],
    ['at 8.39am on Saturday', 519, '8.39am'],
    ['at 12:05 a.m. it rang', 5, '12:05 a.m.'],
    ['about 3 p. m. in the yard', 900, 'about 3 p. m.'],
    ['It rang at 3 pm.', 900, '3 pm'],
    ['um 15 Uhr', 900, '15 Uhr'],
    ['at 17:30 sharp', 1050, '17:30'],
  ])('reads the clock time of %s, with all that belongs to it', (text, minutes, whole) => {
    expect(read(text)[0]).toMatchObject({ low: minutes, high: minutes, unit: 'time', text: whole });
  });

  it('reads ranges, money, percentages, ranks, years and times of day', () => {
    expect(read('a 40- to 60-hour course')[0]).toMatchObject({ low: 40, high: 60, of: 'hour' });
    expect(read('It paid $4.2 million, up 3.5%.')).toMatchObject([
      { text: '$4.2 million', low: 4.2e6, unit: 'usd' },
      { text: '3.5%', low: 3.5, unit: 'percent' },
    ]);
    expect(read('the fourth visit in 2014')).toMatchObject([
      { low: 4, unit: 'rank' },
      { low: 2014, unit: 'year' },
    ]);
    expect(read('as of 5:30 pm')[0]).toMatchObject({ low: 17 * 60 + 30, unit: 'time' });
  });

  it('takes no word for an amount or a currency that an object of the language happens to know', () => {
    expect(read('the constructor won 3 constructor titles').map(({ unit, low }) => ({ unit, low }))).toEqual([
      { unit: null, low: 3 },
    ]);
  });

  it('gives vague amounts a range', () => {
    expect(read('dozens of homes')[0]).toMatchObject({ low: 20, high: 199 });
  });

  it('knows what stands before "of"', () => {
    expect(read('the mother of 13 spoke')[0]).toMatchObject({ low: 13, of: 'mother' });
  });

  it.each([
    ['de', 'Mindestens zwölf Menschen wurden getötet und mehr als 90 verletzt.', 'least', 12],
    ['fr', 'Au moins douze personnes ont été tuées et plus de 90 blessées.', 'least', 12],
    ['es', 'Al menos doce personas murieron y más de 90 resultaron heridas.', 'least', 12],
    ['it', 'Almeno dodici persone sono morte, oltre 90 i feriti.', 'least', 12],
  ])('reads %s', (language, text, bound, value) => {
    expect(read(text, language)[0]).toMatchObject({ low: value, bound });
    expect(read(text, language)[1]).toMatchObject({ low: 90, bound: 'least', of: 'injured' });
  });

  it('reads continental figures', () => {
    expect(figureValue('1.200', 'de')).toBe(1200);
    expect(figureValue('1,5', 'de')).toBe(1.5);
    expect(figureValue('1,200')).toBe(1200);
    expect(figureValue('6.125')).toBe(6.125);
    expect(read('Der Schaden beträgt 1,5 Millionen Euro.', 'de')[0]).toMatchObject({
      low: 1.5e6,
      unit: 'eur',
    });
  });

  it('reads an unknown language by its digits', () => {
    expect(read('Kuollut 12 ihmistä', 'fi')[0]).toMatchObject({ low: 12, bound: 'exact' });
  });
});

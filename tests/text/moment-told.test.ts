import { describe, expect, it } from 'vitest';
import { readDates } from '../../lib/text/dates';
import { movedTo, toldAsOf } from '../../lib/text/moment-told';
import { readQuantities } from '../../lib/text/numbers';

const DAY = '2025-04-24';
const dayNumber = Date.parse(`${DAY}T00:00Z`) / 86_400_000;
/** The told time as two local moments. */
function told(text: string, language = 'en', day: number | null = dayNumber): string | null {
  const found = toldAsOf(text, {
    quantities: readQuantities(text, language),
    dates: readDates(text, day === null ? null : DAY),
    day,
  });
  return (
    found && [found.from, found.to].map((m) => new Date(m * 60_000).toISOString().slice(0, 16)).join(' ')
  );
}

describe('the time a sentence gives for what it counts', () => {
  it.each([
    ['As of 5:30 pm, the toll has risen to 12.', 'en', '2025-04-24T17:30 2025-04-24T17:30'],
    ['Twelve people were dead as of early Wednesday evening.', 'en', '2025-04-23T00:00 2025-04-23T23:59'],
    ['As of 9 a.m. on April 22, 400 homes had no power.', 'en', '2025-04-22T09:00 2025-04-22T09:00'],
    ['Die Zahl der Toten lag bei 14 (Stand: 17:30 Uhr).', 'de', '2025-04-24T17:30 2025-04-24T17:30'],
  ])('%s', (text, language, expected) => {
    expect(told(text, language)).toBe(expected);
  });
  it.each([
    'The fire was put out by 7 a.m., and 12 people were hurt.',
    'As of now 12 people are missing; the search began at 5 p.m.',
    'He worked as of old in the mill that burned at 5:30 pm.',
  ])('is none in: %s', (text) => {
    expect(told(text)).toBeNull();
  });
  it('is none without a day to hang it on', () => {
    expect(told('As of 5:30 pm, the toll has risen to 12.', 'en', null)).toBeNull();
  });
});

describe('a figure that something has moved to', () => {
  const moved = (text: string, language = 'en') =>
    readQuantities(text, language)
      .filter(({ unit }) => unit === null)
      .map((quantity) => movedTo(text, quantity));
  it.each([
    ['The death toll has risen to 12, with the number of wounded rising to 90.', 'en', ['up', 'up']],
    ['The toll climbed further to at least 14.', 'en', ['up']],
    ['Die Zahl der Toten ist auf 14 gestiegen.', 'de', ['up']],
    ['Die Zahl der Opfer stieg am Abend auf 14.', 'de', ['up']],
    ['Le bilan est passé à 14 morts.', 'fr', ['up']],
    ['El número de muertos subió a 14.', 'es', ['up']],
    ['Il numero dei morti è salito a 14.', 'it', ['up']],
    ['The number of missing fell to 30.', 'en', ['down']],
    ['Die Zahl der Vermissten ist auf 30 gesunken.', 'de', ['down']],
    ['Some 12 people rose to leave when 30 others came.', 'en', [null, null]],
  ])('%s', (text, language, expected) => {
    expect(moved(text, language)).toEqual(expected);
  });
});

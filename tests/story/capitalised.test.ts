import { expect, it } from 'vitest';
import { capitalisedRuns } from '../../lib/story/capitalised';

const runs = (text: string) => Object.fromEntries(capitalisedRuns(text));

it('joins neighbouring capitalised words and counts mentions', () => {
  expect(runs('The mayor of Lower Vellmark spoke. People in Lower Vellmark and in Hollin left.')).toEqual({
    'lower vellmark': 2,
    hollin: 1,
  });
});

it('takes a word that opens a sentence only if the text capitalises it elsewhere', () => {
  expect(runs('Water rose. Vellmark was flooded, and in Vellmark a bridge fell.')).toEqual({ vellmark: 2 });
  expect(runs('He said: “Boats came late.” Boats are few.')).toEqual({});
});

it('never takes a word that the text writes small too', () => {
  expect(runs('They met in the Market. The market was full.')).toEqual({});
});

it('does not run across punctuation, and drops the ending of a genitive', () => {
  expect(runs("They went to Hollin, Vellmark and to Osk's banks.")).toEqual({
    hollin: 1,
    vellmark: 1,
    osk: 1,
  });
});

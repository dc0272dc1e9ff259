import { describe, expect, it } from 'vitest';
import { channelOf } from '../../lib/comparison/channels';

describe('where words were said', () => {
  it.each([
    ['“It held,” the mayor wrote on his Telegram channel.', 'Telegram'],
    ['“It held,” the mayor told reporters at City Hall.', 'told reporters at City Hall'],
    ['The mayor, telling lawmakers that it held, sat down.', 'telling lawmakers'],
    ['“It held,” the mayor told Harbour News on Monday.', 'told Harbour News'],
    ['In a written statement the mayor said that it held.', 'written statement'],
    ['On Facebook the mayor said that it held.', 'Facebook'],
    ['„Sie hielt“, sagte die Bürgermeisterin in einer Pressekonferenz.', 'Pressekonferenz'],
    ['Le maire l’a dit dans un entretien.', 'entretien'],
    ['El alcalde lo dijo en una entrevista.', 'entrevista'],
    ['The mayor said that it held.', null],
  ])('is told in the report’s own words: %s', (sentence, channel) => {
    expect(channelOf(sentence)).toBe(channel);
  });
});

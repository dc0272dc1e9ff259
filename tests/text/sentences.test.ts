import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/text/sentences';

describe('splitSentences', () => {
  it.each([
    ['titles and initials', 'Gen. Hill of the U.S. Army met J. R. Stone. They spoke.', 2],
    ['numbers', 'No. 10 said the rate rose to 3.5 percent. It had been 2.9.', 2],
    ['an abbreviation before a name', 'Rep. A. Hill, R-Ark., agreed with Sen. Stone.', 1],
    ['an abbreviation that ends a sentence', 'He lives in the U.S. The law is new.', 2],
    ['an ellipsis that runs on', 'Prices rose … and fell. They rose again.', 2],
    ['an ellipsis that ends', 'He paused... Then he spoke.', 2],
    ['a quotation over sentences', '“I am here. You are not,” she said. They left.', 3],
    ['no space after the stop', 'The talks ended.The next round began.', 2],
    ['an address', 'See example.com for more. It is free.', 2],
    ['a dateline', 'WASHINGTON (AP) — The vote passed. It was close.', 2],
    ['a time of day', 'The store closed at 5 p.m. Police came later.', 2],
    ['a company', 'Acme Inc. said it would close. Acme Corp. did not.', 2],
  ])('survives %s', (_, text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('keeps closing marks with the sentence they close', () => {
    expect(splitSentences('“Go!” They went.')).toEqual(['“Go!”', 'They went.']);
    expect(splitSentences('He said no.” Then he left.')).toEqual(['He said no.”', 'Then he left.']);
  });

  it('reads German ordinals and quotation marks', () => {
    expect(
      splitSentences('Er kam am 9. Mai nach Bonn. Dr. Meier sagte: „Das ist gut.“ Dann ging er.', 'de'),
    ).toEqual(['Er kam am 9. Mai nach Bonn.', 'Dr. Meier sagte: „Das ist gut.“', 'Dann ging er.']);
  });

  it('cuts at lines, and leaves no empty sentence', () => {
    expect(splitSentences('First item\n\nSecond item.\n')).toEqual(['First item', 'Second item.']);
    expect(splitSentences('  \n ')).toEqual([]);
  });

  it('cuts Chinese by its own stops', () => {
    expect(splitSentences('今天下雨。明天晴天。', 'zh')).toEqual(['今天下雨。', '明天晴天。']);
  });

  it('loses no letter', () => {
    const text =
      'Mr. A. said “No. Never!” to 1,200 people (in D.C.) at 5:30 p.m. They left…and came back.Then "it ended." Did it?';
    expect(splitSentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

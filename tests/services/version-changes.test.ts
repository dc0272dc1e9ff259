import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionChanges } from '../../lib/services/version-changes';

const marked = (side: { text: string; marks: { start: number; end: number }[] } | null) =>
  side?.marks.map(({ start, end }) => side.text.slice(start, end));

describe('what an outlet changed', () => {
  it('is a sentence with other words, marked on both sides', () => {
    const [change, ...more] = versionChanges(
      ['The bridge is closed.', 'At least 9 people were hurt on Sunday.', 'Schools remain shut.'],
      ['The bridge is closed.', 'At least 12 people were badly hurt on Sunday.', 'Schools remain shut.'],
    );
    expect(more).toEqual([]);
    expect(marked(change!.before)).toEqual(['9']);
    expect(marked(change!.after)).toEqual(['12', 'badly']);
  });

  it('is a sentence that came or went', () => {
    const changes = versionChanges(
      ['One stays here.', 'The ferry was late again.'],
      ['A new opening sentence.', 'One stays here.'],
    );
    expect(changes.map(({ before, after }) => [before?.text, after?.text])).toEqual([
      [undefined, 'A new opening sentence.'],
      ['The ferry was late again.', undefined],
    ]);
  });

  it('is nothing where only white space differs', () => {
    expect(versionChanges(['The  bridge\u00a0is closed.'], ['The bridge is closed. '])).toEqual([]);
  });

  it('always leads from the one text to the other', () => {
    const text = fc.array(fc.constantFrom('a b c d', 'a b c e', 'f g h i', 'j k', 'l'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = versionChanges(before, after);
        const count = (list: (string | undefined)[], each: string) => list.filter((x) => x === each).length;
        const [gone, come] = [changes.map((c) => c.before?.text), changes.map((c) => c.after?.text)];
        for (const each of new Set([...before, ...after]))
          expect(count(before, each) - count(gone, each) + count(come, each)).toBe(count(after, each));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readNames, sameName, spellingKey } from '../../lib/text/names';
import { tokenize } from '../../lib/text/tokens';

const read = (text: string, lower: string[] = []) =>
  readNames(text, tokenize(text), new Set(lower)).map((name) => name.text);

describe('readNames', () => {
  it('finds runs of capitals with joiners', () => {
    expect(read('Yesterday the Bank of Norland and Ada Quill met on Tuesday.', ['yesterday'])).toContain(
      'Ada Quill',
    );
    expect(read('It reached the Port of Selby.')).toContain('Port of Selby');
  });
  it('leaves out weekdays and words the story also writes small', () => {
    expect(read('Police said on Monday that Quill left.', ['police'])).toEqual(['Quill']);
  });
  it('ends a name at a possessive', () => {
    expect(read('They met Quill’s Norland team.')).toEqual(['Quill', 'Norland']);
  });
});

describe("a name's words", () => {
  const words = (text: string) =>
    readNames(text, tokenize(text), new Set()).map((name) => name.words.join(' '));
  it('leave titles out', () => {
    expect(words('They met Deputy Sheriff Ada Quill and Miss Selby.')).toEqual(['ada quill', 'selby']);
  });
  it('keep a title that is the surname', () => {
    expect(words('They met King Ota and Ada King.')).toEqual(['ota', 'ada king']);
  });
});

describe('sameName', () => {
  it.each([
    [['quill'], ['ada', 'quill'], true],
    [['vorensky'], ['vorenskyy'], true],
    [['ada', 'quill'], ['bo', 'quill'], false],
    [['a', 'quill'], ['ada', 'quill'], true],
    [['nla'], ['norland', 'library', 'association'], true],
    [['quill'], ['selby'], false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
  it('sets transliterations alike', () => {
    expect(spellingKey('Mikhail')).toBe(spellingKey('Mihail'));
  });
});

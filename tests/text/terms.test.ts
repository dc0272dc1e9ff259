import { describe, expect, it } from 'vitest';
import { stem, words } from '../../lib/text/terms';

describe('words', () => {
  it('lower-cases, drops diacritics and ends a word at an apostrophe', () => {
    expect(words("Élan's 12 COTÉS")).toEqual(['elan', 's', '12', 'cotes']);
  });

  it('cuts scripts without spaces into overlapping pairs', () => {
    expect(words('東京都')).toEqual(['東京', '京都']);
    expect(words('雨')).toEqual(['雨']);
  });

  it('keeps what stands between unspaced runs', () => {
    expect(words('東京2025年にAB社')).toEqual(['東京', '2025', '年に', 'ab', '社']);
  });

  it('leaves spaced scripts alone', () => {
    expect(words('Река вышла из берегов')).toEqual(['река', 'вышла', 'из', 'берегов']);
    expect(words('홍수가 났다')).toHaveLength(2);
  });
});

describe('stem', () => {
  it('gives the same stem twice, for a known and for a new word', () => {
    expect([stem('floods'), stem('flooding'), stem('floods')]).toEqual(['flood', 'flood', 'flood']);
  });

  it('leaves words outside a to z unchanged', () => {
    expect([stem('2025s'), stem('реками')]).toEqual(['2025s', 'реками']);
  });
});

import { stemmer } from 'stemmer';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in order, lower-cased and without diacritics; an apostrophe ends a word ("Trump's" gives "trump", "s"). */
export function words(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
}

/** The Porter stem of a lower-case word; words with a digit or a letter outside a–z come back unchanged. */
export function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

import type { Span } from './sentences';
import { stem } from './terms';

/** A word or figure of a text with its place. */
export interface Token extends Span {
  /** The token as written. */
  text: string;
  /** Lower-cased, without diacritics, its apostrophe straight, without a possessive ending; "U.S.", "US" and "United" are left apart. */
  word: string;
  /** Porter stem of `word`; initialisms lose their points ("U.S." and "US" both give "u.s"). */
  stem: string;
  /** Begins with an upper-case letter. */
  capital: boolean;
}

const TOKEN = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|\p{L}+(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const POINTED = /^(?:\p{Lu}\.){2,}$/u;
/** Two-letter initialisms that English lower-casing would turn into other words. */
const BARE_INITIALS = new Set(['US', 'UK', 'EU', 'UN', 'IT', 'PM']);

/** Lower case without diacritics. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cuts a text into words and figures, in order; punctuation is left out. Offsets are UTF-16 into `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const capital = /^\p{Lu}/u.test(raw);
    let word: string;
    let base: string;
    if (POINTED.test(raw) || BARE_INITIALS.has(raw)) {
      word = raw.replaceAll('.', '').toLowerCase();
      base = word.split('').join('.');
    } else {
      word = fold(raw).replaceAll('’', "'").replace(/'s$/, '');
      base = word.includes("'") ? word : stem(word);
    }
    tokens.push({ start, end: start + raw.length, text: raw, word, stem: base, capital });
  }
  return tokens;
}

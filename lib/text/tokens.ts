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

/** Letters that have no diacritics to lose: to ask costs less than to take them apart. */
const PLAIN = /^[\0-\x7f]*$/;

/** Lower case without diacritics. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a token's letters say, whatever its place. */
type Form = Pick<Token, 'text' | 'word' | 'stem' | 'capital'>;

/** Forms worked out before: most words of a text stood in the one before it. Emptied when full, so that it stays under about 5 MB. */
const known = new Map<string, Form>();
const KNOWN_MOST = 30_000;

function formOf(text: string): Form {
  const before = known.get(text);
  if (before) return before;
  let word: string;
  let base: string;
  if (POINTED.test(text) || BARE_INITIALS.has(text)) {
    word = text.replaceAll('.', '').toLowerCase();
    base = word.split('').join('.');
  } else {
    word = fold(text).replaceAll('’', "'").replace(/'s$/, '');
    base = word.includes("'") ? word : stem(word);
  }
  const form = { text, word, stem: base, capital: /^\p{Lu}/u.test(text) };
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(text, form);
  return form;
}

/** Cuts a text into words and figures, in order; punctuation is left out. Offsets are UTF-16 into `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const form = formOf(match[0]);
    const start = match.index;
    tokens.push({
      start,
      end: start + form.text.length,
      text: form.text,
      word: form.word,
      stem: form.stem,
      capital: form.capital,
    });
  }
  return tokens;
}

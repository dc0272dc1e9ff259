import { stemmer } from 'stemmer';

const WORD = /[\p{L}\p{N}]+/gu;

/** Scripts written without spaces between words; the marks of the last four are already gone when it is tried. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
// Tried first: most texts have no such letter, and `search` then costs one pass.
const ANY_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The overlapping pairs of letters of a run; a lone letter is itself. */
function pairs(run: string): string[] {
  const letters = Array.from(run);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => letters[at] + letter);
}

/** A run of letters in which some stand in an unspaced script, cut into pairs of those and the runs between. */
function cut(run: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of run.matchAll(UNSPACED)) {
    if (match.index > from) parts.push(run.slice(from, match.index));
    parts.push(...pairs(match[0]));
    from = match.index + match[0].length;
  }
  if (from < run.length) parts.push(run.slice(from));
  return parts;
}

/**
 * The words of a text in order, lower-cased and without diacritics; an apostrophe ends a word ("Trump's"
 * gives "trump", "s"). Scripts without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese)
 * give overlapping pairs of letters instead: "東京都" gives "東京", "京都".
 */
export function words(text: string): string[] {
  const runs = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
  return ANY_UNSPACED.test(text) ? runs.flatMap((run) => (ANY_UNSPACED.test(run) ? cut(run) : [run])) : runs;
}

/**
 * Stems worked out before: a text's words are mostly those of the text before it, and a look-up costs a tenth of
 * the stemmer. Emptied when full, so that it stays under about 5 MB.
 */
const known = new Map<string, string>();
const KNOWN_MOST = 30_000;

/** The Porter stem of a lower-case word; words with a digit or a letter outside a–z come back unchanged. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (!/^[a-z]+$/.test(word)) return word;
  if (known.size >= KNOWN_MOST) known.clear();
  const key = stemmer(word);
  known.set(word, key);
  return key;
}

import { spellingKey } from '../../text/names';
import type { Token } from '../../text/tokens';
import type { Detail } from '../comparison';
import { formLikeness } from '../like-terms';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Shorter names are too easily near each other by chance. */
const LETTERS = 6;
/** Most letters put in, left out or replaced. */
const EDITS = 2;

/** Letters to put in, leave out or replace to turn one word into the other (Levenshtein 1966); anything above `EDITS` counts as one more. */
export function edits(a: string, b: string): number {
  // Names a letter or two apart share their first letter or their last ones.
  if (Math.abs(a.length - b.length) > EDITS) return EDITS + 1;
  if (a[0] !== b[0] && a.slice(-3) !== b.slice(-3)) return EDITS + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
}

interface Spelled {
  token: Token;
  key: string;
}

const namesOf = onceASentence((sentence): Spelled[] => {
  const inName = (token: Token) =>
    sentence.names.some((name) => name.start <= token.start && token.start < name.end);
  return sentence.tokens
    .filter((token) => token.capital && token.word.length >= LETTERS && inName(token))
    .map((token) => ({ token, key: spellingKey(token.word) }));
});

/** Names that two linked sentences spell differently by more than transliteration: a letter or two apart and neither the beginning of the other. */
export function spellingDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  const [left, right] = [namesOf(a), namesOf(b)];
  for (const x of left) {
    for (const y of right) {
      if (x.key === y.key || x.key.startsWith(y.key) || y.key.startsWith(x.key)) continue;
      if (x.token.stem === y.token.stem || formLikeness(x.token.stem, y.token.stem) > 0) continue;
      if (edits(x.token.word, y.token.word) > EDITS) continue;
      if (right.some(({ key }) => key === x.key) || left.some(({ key }) => key === y.key)) continue;
      details.push({
        kind: 'name',
        agreement: 'differs',
        a: { start: x.token.start, end: x.token.end },
        b: { start: y.token.start, end: y.token.end },
      });
    }
  }
  return details;
}

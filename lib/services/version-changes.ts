import { words } from '../text/terms';
import type { Mark } from './story-view';

/** A sentence the outlet changed: as it was, as it became, with the differing words marked; null where there is none. */
export interface SentenceChange {
  before: { text: string; marks: Mark[] } | null;
  after: { text: string; marks: Mark[] } | null;
}

/** Two sentences of which more words differ than this share of the longer are another sentence, not a changed one. */
const CHANGED = 0.6;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Pairs of places of the longest list of equal items in both, in order. */
function commonPlaces(a: string[], b: string[]): [number, number][] {
  const wide = b.length + 1;
  const length = new Uint32Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] =
        a[i] === b[j]
          ? length[(i + 1) * wide + j + 1]! + 1
          : Math.max(length[(i + 1) * wide + j]!, length[i * wide + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * wide + j]! >= length[i * wide + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

const folded = (sentence: string) => sentence.replace(/\s+/g, ' ').trim();

/** The words of a sentence that stand at none of the places. */
function marksBeside(text: string, places: Set<number>): Mark[] {
  return [...text.matchAll(WORD)].flatMap((match, i) =>
    places.has(i)
      ? []
      : [{ start: match.index, end: match.index + match[0].length, kind: 'differs' as const }],
  );
}

/** Holds two sentences against each other; null when they are two different ones. */
function changed(before: string, after: string): SentenceChange | null {
  const wordsOf = (text: string) => [...text.matchAll(WORD)].map(([word]) => words(word).join(''));
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const pairs = commonPlaces(a, b);
  if (pairs.length < (1 - CHANGED) * Math.max(a.length, b.length)) return null;
  return {
    before: { text: before, marks: marksBeside(before, new Set(pairs.map(([i]) => i))) },
    after: { text: after, marks: marksBeside(after, new Set(pairs.map(([, j]) => j))) },
  };
}

const gone = (text: string): SentenceChange => ({ before: { text, marks: [] }, after: null });
const come = (text: string): SentenceChange => ({ before: null, after: { text, marks: [] } });

/** The changes between two stretches that share no sentence: pairs in order where they are alike. */
function changesOf(before: string[], after: string[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const sentence of before) {
    const at = after.findIndex((other, j) => j >= next && changed(sentence, other) !== null);
    if (at < 0) {
      changes.push(gone(sentence));
      continue;
    }
    changes.push(...after.slice(next, at).map(come), changed(sentence, after[at]!)!);
    next = at + 1;
  }
  return [...changes, ...after.slice(next).map(come)];
}

/** What an outlet changed between two versions of a text, sentence by sentence in reading order; white space does not count. */
export function versionChanges(before: string[], after: string[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [
    ...commonPlaces(before.map(folded), after.map(folded)),
    [before.length, after.length] as [number, number],
  ]) {
    changes.push(...changesOf(before.slice(i, a), after.slice(j, b)));
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

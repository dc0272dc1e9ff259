import type { Span } from '../text/sentences';
import type { Side } from './pair-features';
import type { Vocabulary } from './vocabulary';

/** Words that two sentences share in the same order, gaps allowed. */
export interface SharedPhrase {
  a: Span;
  b: Span;
  /** Weight of the shared telling words. */
  mass: number;
  /** How many telling words are shared. */
  words: number;
}

/** What a shared function word is worth next to a telling word's weight of some 1 to 9. */
const FUNCTION_WORD = 0.4;
/** Phrases looked for in a pair at most. */
const PHRASES = 3;

/** How to look for shared phrases. */
export interface PhraseSearch {
  /** What a word left out costs: small for loose phrases, large for unbroken ones. */
  gap: number;
  /** Least weight of a phrase. */
  least: number;
  /** Which tokens of each sentence may take part; all when not given. */
  within?: [Set<number>, Set<number>];
}

interface Word extends Span {
  /** Term id of a telling word, -1 for a function word. */
  term: number;
  word: number;
}

function wordsOf(side: Side): Word[] {
  let k = 0;
  return side.sentence.tokens.map((token, i) => {
    const word = side.terms.all[i]!;
    const telling = side.telling[i]!;
    return { start: token.start, end: token.end, term: telling ? side.terms.sequence[k++]! : -1, word };
  });
}

/**
 * The best local alignments of two sentences' words (Smith and Waterman 1981, weighted by how telling a word is), heaviest first, none
 * overlapping another. Spans begin and end with a telling word.
 */
export function sharedPhrases(
  a: Side,
  b: Side,
  vocabulary: Vocabulary,
  { gap, least, within }: PhraseSearch,
): SharedPhrase[] {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const found: SharedPhrase[] = [];
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const wide = right.length + 1;
  for (let round = 0; round < PHRASES; round++) {
    const score = new Float32Array((left.length + 1) * wide);
    const from = new Int8Array((left.length + 1) * wide);
    let best = 0;
    let bestAt = 0;
    for (let i = 1; i <= left.length; i++) {
      for (let j = 1; j <= right.length; j++) {
        const at = i * wide + j;
        if (usedLeft.has(i) || usedRight.has(j)) continue;
        if (within && !(within[0].has(i - 1) && within[1].has(j - 1))) continue;
        const [x, y] = [left[i - 1]!, right[j - 1]!];
        const telling = x.term >= 0 && x.term === y.term;
        const same = telling || (x.term < 0 && y.term < 0 && x.word === y.word);
        const diagonal = same
          ? score[at - wide - 1]! + (telling ? vocabulary.weight[x.term]! : FUNCTION_WORD)
          : 0;
        const up = score[at - wide]! - gap;
        const back = score[at - 1]! - gap;
        const value = Math.max(0, diagonal, up, back);
        score[at] = value;
        from[at] = value === 0 ? 0 : value === diagonal ? 1 : value === up ? 2 : 3;
        if (telling && value > best) {
          best = value;
          bestAt = at;
        }
      }
    }
    if (best < least) break;
    let mass = 0;
    let words = 0;
    let [i, j] = [Math.floor(bestAt / wide), bestAt % wide];
    const [lastLeft, lastRight] = [i, j];
    let [firstLeft, firstRight] = [i, j];
    while (i > 0 && j > 0 && from[i * wide + j]! > 0) {
      const step = from[i * wide + j]!;
      if (step === 1) {
        if (left[i - 1]!.term >= 0) {
          mass += vocabulary.weight[left[i - 1]!.term]!;
          words++;
          [firstLeft, firstRight] = [i, j];
        }
        i--;
        j--;
      } else if (step === 2) i--;
      else j--;
    }
    for (let k = firstLeft; k <= lastLeft; k++) usedLeft.add(k);
    for (let k = firstRight; k <= lastRight; k++) usedRight.add(k);
    if (mass < least) continue;
    found.push({
      a: { start: left[firstLeft - 1]!.start, end: left[lastLeft - 1]!.end },
      b: { start: right[firstRight - 1]!.start, end: right[lastRight - 1]!.end },
      mass,
      words,
    });
  }
  return found;
}

import type { Span } from '../text/sentences';
import type { Side } from './side';
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
  /** Which tokens of either sentence may take part; all where none are given. */
  within?: [Set<number> | null, Set<number> | null];
}

/** A sentence's words as numbers: two words are the same when theirs are; and what each is worth. */
interface Words {
  /** A telling word's term id, or -2 less the number of a function word's stem. */
  key: Int32Array;
  weight: Float64Array;
}

const wordsOfSides = new WeakMap<Side, Words>();

function wordsOf(side: Side, vocabulary: Vocabulary): Words {
  const known = wordsOfSides.get(side);
  if (known) return known;
  const count = side.sentence.tokens.length;
  const words = { key: new Int32Array(count), weight: new Float64Array(count).fill(FUNCTION_WORD) };
  for (let i = 0; i < count; i++) {
    const place = side.terms.inSequence[i]!;
    if (place < 0) {
      words.key[i] = -2 - side.terms.all[i]!;
      continue;
    }
    const term = side.terms.sequence[place]!;
    words.key[i] = term;
    words.weight[i] = vocabulary.weight[term]!;
  }
  wordsOfSides.set(side, words);
  return words;
}

/** Scratch space of the alignment, kept between calls: one is made thousands of times a story. */
let score = new Float32Array(0);
let from = new Int8Array(0);

/** Where the best alignment of the free words ends, its steps left in `from`; null when none weighs anything. */
function bestEnd(left: Words, right: Words, freeLeft: Uint8Array, freeRight: Uint8Array, gap: number) {
  const rows = freeLeft.length;
  const columns = freeRight.length;
  const wide = columns + 1;
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= rows; i++) {
    const line = i * wide;
    if (freeLeft[i - 1] === 0) {
      score.fill(0, line, line + wide);
      from.fill(0, line, line + wide);
      continue;
    }
    const key = left.key[i - 1]!;
    const weight = left.weight[i - 1]!;
    score[line] = 0;
    from[line] = 0;
    for (let j = 1; j <= columns; j++) {
      const at = line + j;
      if (freeRight[j - 1] === 0) {
        score[at] = 0;
        from[at] = 0;
        continue;
      }
      const diagonal = key === right.key[j - 1] ? score[at - wide - 1]! + weight : 0;
      const up = score[at - wide]! - gap;
      const back = score[at - 1]! - gap;
      const value = Math.max(0, diagonal, up, back);
      score[at] = value;
      from[at] = value === 0 ? 0 : value === diagonal ? 1 : value === up ? 2 : 3;
      if (key >= 0 && value === diagonal && value > best) {
        best = value;
        bestAt = at;
      }
    }
  }
  return best > 0 ? { best, at: bestAt } : null;
}

/** The weight of the free telling words that both sides hold, and of half as many function words again. */
function sharedWeight(left: Words, right: Words, freeLeft: Uint8Array, freeRight: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < freeLeft.length; i++) {
    const key = left.key[i]!;
    if (freeLeft[i] === 0 || key < 0) continue;
    for (let j = 0; j < freeRight.length; j++) {
      if (freeRight[j] === 0 || right.key[j] !== key) continue;
      sum += left.weight[i]!;
      break;
    }
  }
  return sum > 0 ? sum + FUNCTION_WORD * Math.min(freeLeft.length, freeRight.length) * 0.5 : 0;
}

/** 1 for each word that may take part in a phrase, 0 for the others. */
function freeWords({ key }: Words, within: Set<number> | null | undefined): Uint8Array {
  const free = new Uint8Array(key.length);
  if (!within) free.fill(1);
  else for (const k of within) free[k] = 1;
  return free;
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
  const left = wordsOf(a, vocabulary);
  const right = wordsOf(b, vocabulary);
  const wide = right.key.length + 1;
  const size = (left.key.length + 1) * wide;
  if (score.length < size) {
    score = new Float32Array(size);
    from = new Int8Array(size);
  }
  score.fill(0, 0, wide);
  from.fill(0, 0, wide);
  const freeLeft = freeWords(left, within?.[0]);
  const freeRight = freeWords(right, within?.[1]);
  const found: SharedPhrase[] = [];
  for (let round = 0; round < PHRASES; round++) {
    // Most searches end here: the words both hold do not weigh enough, in whatever order they stand.
    if (sharedWeight(left, right, freeLeft, freeRight) < least) break;
    const end = bestEnd(left, right, freeLeft, freeRight, gap);
    if (!end || end.best < least) break;
    let mass = 0;
    let words = 0;
    let i = Math.floor(end.at / wide);
    let j = end.at % wide;
    const lastLeft = i;
    const lastRight = j;
    let firstLeft = i;
    let firstRight = j;
    while (i > 0 && j > 0 && from[i * wide + j]! > 0) {
      const step = from[i * wide + j]!;
      if (step === 1) {
        if (left.key[i - 1]! >= 0) {
          mass += left.weight[i - 1]!;
          words++;
          [firstLeft, firstRight] = [i, j];
        }
        i--;
        j--;
      } else if (step === 2) i--;
      else j--;
    }
    freeLeft.fill(0, firstLeft - 1, lastLeft);
    freeRight.fill(0, firstRight - 1, lastRight);
    if (mass < least) continue;
    found.push({
      a: spanOf(a, firstLeft, lastLeft),
      b: spanOf(b, firstRight, lastRight),
      mass,
      words,
    });
  }
  return found;
}

/** The span from one word of a sentence to another, both counted from 1. */
const spanOf = ({ sentence }: Side, first: number, last: number): Span => ({
  start: sentence.tokens[first - 1]!.start,
  end: sentence.tokens[last - 1]!.end,
});

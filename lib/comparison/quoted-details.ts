import { isFunctionWord } from '../text/function-words';
import type { Span } from '../text/sentences';
import type { Token } from '../text/tokens';
import type { Detail } from './comparison';
import type { ReadSentence } from './read-story';
import { alignedWords } from './word-alignment';

/** Two quotations are one utterance when they share this many words in order, and this share of the shorter. */
const SHARED_WORDS = 4;
const SHARED = 0.6;
/** A stretch of differing words longer than this is another utterance between two shared ones. */
const LONGEST = 12;

/** Quoted words of a sentence by quotation; too short ones bear no comparison. */
const quotedWords = ({ quotations, tokens }: ReadSentence): Token[][] =>
  quotations
    .map((span: Span) => tokens.filter((token) => span.start <= token.start && token.end <= span.end))
    .filter((words) => words.length >= SHARED_WORDS);

const tells = (words: Token[]) => words.some((token) => !isFunctionWord(token.word, 'en'));

/** The place of a stretch of words; where it is empty, the words beside it stand for it. */
function placeOf(words: Token[], from: number, to: number): Span {
  const own = to > from ? words.slice(from, to) : words.slice(Math.max(0, from - 1), from + 1);
  return { start: own[0]!.start, end: own[own.length - 1]!.end };
}

/**
 * Where two sentences quote one utterance and part inside of it: other words, or words that one of them leaves out between shared ones. What a
 * quotation leaves out at its beginning or end is no conflict.
 */
export function quotedDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  if (a.quotations.length === 0 || b.quotations.length === 0) return details;
  for (const x of quotedWords(a)) {
    for (const y of quotedWords(b)) {
      const shared = alignedWords(x, y);
      if (shared.length < Math.max(SHARED_WORDS, SHARED * Math.min(x.length, y.length))) continue;
      for (let k = 1; k < shared.length; k++) {
        const [before, after] = [shared[k - 1]!, shared[k]!];
        const left = x.slice(before.i + 1, after.i);
        const right = y.slice(before.j + 1, after.j);
        if (left.length + right.length === 0 || Math.max(left.length, right.length) > LONGEST) continue;
        if (!tells(left) && !tells(right)) continue;
        details.push({
          kind: 'quotation',
          agreement: 'differs',
          a: placeOf(x, before.i + 1, after.i),
          b: placeOf(y, before.j + 1, after.j),
        });
      }
    }
  }
  return details;
}

import { isFunctionWord } from '../../text/function-words';
import type { Span } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { alignedWords, formOf } from './word-alignment';

/** Two quotations are one utterance when they share this many words in order, and this share of the shorter. */
const SHARED_WORDS = 4;
const SHARED = 0.6;
/** A stretch of differing words longer than this is another utterance between two shared ones. */
const LONGEST = 12;

/** Most words in which two quotations may part at their end. */
const TAIL = 2;

/** Quoted words of a sentence by quotation; too short ones bear no comparison. */
const quotedWords = ({ quotations, tokens }: ReadSentence): Token[][] =>
  quotations
    .map((span: Span) => tokens.filter((token) => span.start <= token.start && token.end <= span.end))
    .filter((words) => words.length >= SHARED_WORDS);

const MASKED = /\p{L}[*_]{2,}|[*_]{2,}\p{L}/u;

const tells = (words: Token[]) => words.some((token) => !isFunctionWord(token.word, 'en'));

/** How many sentences end between two words, counted from 0; `to` may lie behind the last one. */
const ends = (text: string, words: Token[], from: number, to: number): number =>
  text.slice(words[from]!.end, words[to]?.start ?? words[words.length - 1]!.end).match(/[.!?]/g)?.length ?? 0;

const joined = (words: Token[]) => words.map(({ word }) => word).join('');

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
      const shared = alignedWords(x.map(formOf), y.map(formOf));
      if (shared.length < Math.max(SHARED_WORDS, SHARED * Math.min(x.length, y.length))) continue;
      const end = { i: x.length, j: y.length };
      for (let k = 1; k <= shared.length; k++) {
        const [before, after] = [shared[k - 1]!, shared[k] ?? end];
        const left = x.slice(before.i + 1, after.i);
        const right = y.slice(before.j + 1, after.j);
        if (left.length + right.length === 0 || Math.max(left.length, right.length) > LONGEST) continue;
        // What one of them leaves out at its end is no conflict, nor is a longer one's going on.
        const atEnd = after === end;
        if (atEnd && (left.length === 0 || right.length === 0 || Math.max(left.length, right.length) > TAIL))
          continue;
        // A whole sentence more on one side is left out, not put otherwise.
        if (ends(a.text, x, before.i, after.i) !== ends(b.text, y, before.j, after.j)) continue;
        if ((!tells(left) && !tells(right)) || joined(left) === joined(right)) continue;
        const [p, q] = [placeOf(x, before.i + 1, after.i), placeOf(y, before.j + 1, after.j)];
        // A word with letters masked is no other word.
        if (MASKED.test(a.text.slice(p.start, p.end)) || MASKED.test(b.text.slice(q.start, q.end))) continue;
        details.push({ kind: 'quotation', agreement: 'differs', a: p, b: q });
      }
    }
  }
  return details;
}

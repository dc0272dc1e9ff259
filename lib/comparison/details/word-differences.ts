import { numberWord } from '../../text/number-words';
import { overlaps, type Span } from '../../text/sentences';
import { isSpeechVerb } from '../../text/speech-verbs';
import type { Token } from '../../text/tokens';
import type { Detail, DetailKind } from '../comparison';
import { formLikeness } from '../like-terms';
import type { ReadSentence } from '../read-story';
import { quantitiesAgree } from './quantity-match';
import { edits } from './spelling-details';
import { alignedWords, formOf } from './word-alignment';

/**
 * Two sentences are held against each other word by word from this share of common words on (of the longer, in order). Below it, what looks like
 * a replaced word is mostly another wording: at 0.6 of the shorter, 93 of 98 such details on the gold stories were labelled the same.
 */
const ALIKE = 0.8;
/** A stretch of differing words longer than this is another wording, not a differing detail. */
const LONGEST = 4;
const NEGATIONS = new Set(
  `not no never without nor none didn't doesn't don't isn't wasn't weren't won't wouldn't can't couldn't hasn't haven't nicht kein keine nie pas jamais sans nunca
  mai senza`.split(/\s+/),
);
const DAYS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today
  yesterday tomorrow montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
  miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi domenica`.split(/\s+/),
);
/** Pairs of words of opposite outcome; either way round. */
const OPPOSITES = new Map(
  `accept-reject accepted-rejected approve-reject approved-rejected guilty-innocent convicted-acquitted passed-failed won-lost rose-fell increase-decrease
  increased-decreased confirmed-denied agreed-refused allowed-banned alive-dead before-after more-less up-down opened-closed began-ended support-oppose
  supported-opposed supports-opposes arrived-left first-last above-below north-south east-west true-false`
    .split(/\s+/)
    .flatMap((pair) => {
      const [x = '', y = ''] = pair.split('-');
      return [
        [x, y],
        [y, x],
      ] as [string, string][];
    }),
);

interface Gap {
  a: Token[];
  b: Token[];
  afterA: number;
  afterB: number;
}

/** The stretches where two token lists part, by their longest common subsequence; null when they share too little. */
function gaps(a: Token[], b: Token[]): Gap[] | null {
  // The shorter bounds what is common, and so do words in common in whatever order; most pairs end here.
  if (Math.min(a.length, b.length) < Math.max(4, ALIKE * Math.max(a.length, b.length))) return null;
  const [left, right] = [a.map(formOf), b.map(formOf)];
  const words = new Set(right.map(({ word }) => word));
  const common = left.filter(({ word }) => words.has(word)).length;
  if (common < ALIKE * Math.max(a.length, b.length)) return null;
  const shared = alignedWords(left, right);
  if (shared.length < ALIKE * Math.max(a.length, b.length)) return null;
  const found: Gap[] = [];
  let [fromA, fromB] = [0, 0];
  for (const { i, j } of [...shared, { i: a.length, j: b.length }]) {
    if (i > fromA || j > fromB)
      found.push({ a: a.slice(fromA, i), b: b.slice(fromB, j), afterA: fromA, afterB: fromB });
    [fromA, fromB] = [i + 1, j + 1];
  }
  return found;
}

const inQuotes = (sentence: ReadSentence, token: Token) =>
  sentence.quotations.some((q) => q.start <= token.start && token.end <= q.end);
const inName = (sentence: ReadSentence, token: Token) =>
  sentence.names.some((name) => name.start <= token.start && token.start < name.end);

const joined = (tokens: Token[]) => tokens.map(({ word }) => word).join('');
const within = (tokens: Token[], span: Span) => tokens.some((token) => overlaps(token, span));

/** Whether a word with a point behind it stands for another one: "Lt." and "Lieutenant". */
function isAbbreviated(text: string, short: Token, long: Token): boolean {
  if (text[short.end] !== '.' || short.word[0] !== long.word[0] || short.word.length >= long.word.length)
    return false;
  let at = 0;
  for (const letter of long.word) if (letter === short.word[at]) at++;
  return at === short.word.length;
}

/** Whether two stretches say one thing in two ways: one word cut in two, abbreviated or spelled otherwise, one day named twice, one amount in two currencies or measures. */
function sayTheSame(a: ReadSentence, b: ReadSentence, gap: Gap): boolean {
  if (joined(gap.a) === joined(gap.b)) return true;
  if (gap.a.length === 1 && gap.b.length === 1) {
    const [x, y] = [gap.a[0]!, gap.b[0]!];
    if (isAbbreviated(a.text, x, y) || isAbbreviated(b.text, y, x)) return true;
    if (formLikeness(x.stem, y.stem) > 0 && edits(x.word, y.word) === 1) return true;
  }
  const days = a.dates.filter((date) => within(gap.a, date));
  const others = b.dates.filter((date) => within(gap.b, date));
  if (days.some((x) => others.some((y) => x.from <= y.to && y.from <= x.to))) return true;
  const figures = a.quantities.filter((quantity) => within(gap.a, quantity));
  const amounts = b.quantities.filter((quantity) => within(gap.b, quantity));
  if (figures.length === 0 || figures.length !== amounts.length) return false;
  return figures.every((x, k) => {
    const y = amounts[k]!;
    return x.unit !== y.unit ? x.unit !== null && y.unit !== null : quantitiesAgree(x, y);
  });
}

function kindOf(a: ReadSentence, b: ReadSentence, gap: Gap): DetailKind | null {
  const swapped = gap.a.length > 0 && gap.b.length > 0;
  if (swapped && sayTheSame(a, b, gap)) return null;
  if (swapped && [...gap.a, ...gap.b].every(({ word }) => isSpeechVerb(word))) return null;
  const quoted = gap.a.every((t) => inQuotes(a, t)) && gap.b.every((t) => inQuotes(b, t));
  if (swapped && quoted && gap.a.length <= LONGEST && gap.b.length <= LONGEST) return 'quotation';
  if (gap.a.some((t) => NEGATIONS.has(t.word)) !== gap.b.some((t) => NEGATIONS.has(t.word))) return 'outcome';
  if (!swapped) return null;
  const figure = (t: Token) => /\d/.test(t.word) || numberWord(t.word) !== undefined;
  if (gap.a.some(figure) && gap.b.some(figure)) return 'quantity';
  if (gap.a.some((t) => DAYS.has(t.word)) && gap.b.some((t) => DAYS.has(t.word))) return 'date';
  if (gap.a.some((x) => gap.b.some((y) => OPPOSITES.get(x.word) === y.word))) return 'outcome';
  if (gap.a.some((t) => inName(a, t)) && gap.b.some((t) => inName(b, t))) {
    const near = [...a.tokens.slice(Math.max(0, gap.afterA - 2), gap.afterA + gap.a.length + 2)];
    return near.some((t) => isSpeechVerb(t.word)) ? 'speaker' : 'name';
  }
  return null;
}

/** Whether two sentences are nearly the same, word by word, so that every replaced word is a detail. */
export function nearlyEqual(a: ReadSentence, b: ReadSentence): boolean {
  const [short, long] = a.tokens.length < b.tokens.length ? [a.tokens, b.tokens] : [b.tokens, a.tokens];
  return short.length >= ALIKE * long.length && gaps(a.tokens, b.tokens) !== null;
}

/**
 * The details in which two nearly equal sentences part, word by word: a replaced figure, name, day, speaker or quoted word, a negation more or less, a
 * word and its opposite. Sentences in other words give none.
 */
export function wordDifferences(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  for (const gap of gaps(a.tokens, b.tokens) ?? []) {
    if (gap.a.length > LONGEST && gap.b.length > LONGEST) continue;
    const kind = kindOf(a, b, gap);
    if (!kind) continue;
    details.push({
      kind,
      agreement: 'differs',
      a: spanOf(a.tokens, gap.a, gap.afterA),
      b: spanOf(b.tokens, gap.b, gap.afterB),
    });
  }
  return details;
}

/** The place of a gap's words; where one side has none, the words beside the gap stand for it. */
function spanOf(tokens: Token[], own: Token[], at: number) {
  const words = own.length > 0 ? own : tokens.slice(Math.max(0, at - 1), at + 1);
  return { start: words[0]?.start ?? 0, end: words[words.length - 1]?.end ?? 0 };
}

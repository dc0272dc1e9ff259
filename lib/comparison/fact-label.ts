import { isFunctionWord } from '../text/function-words';
import type { Span } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { RowKind } from './fact-ties';
import type { ReadSentence } from './read-story';

/** Most words of a label that stand around a value, and of one that is made of the value. */
const WORDS = 5;
const OWN_WORDS = 8;
/** What a label of one telling word is worth beside one of several: it says less. */
const LONE = 0.7;
/** Words a label neither begins nor ends with. */
const LOOSE =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|for|by|with|from|that|which|who|whom|as|than|is|are|was|were|be|been|had|has|have|his|her|their|its|our|your|my|late|early|because|mr|mrs|ms|dr|sen|rep|gov)\.?$/i;
/** Words a label does not end with besides. */
const OPEN =
  /^(?:i|we|he|she|they|it|you|this|these|those|not|no|will|would|shall|should|can|could|may|might|must|do|does|did|so|if|when|while|where|even|also|only|very|more|most|into|about|over|under)$/i;
/** A word that ends a sentence, and no abbreviation. */
const SENTENCE_END = /(?:\p{Ll}{3}\.|[!?;])$/u;
/** Where a phrase may be left off: with the second of these it goes on to something else. */
const TURNS =
  /^(?:in|on|at|to|for|by|with|from|between|during|after|before|since|until|near|over|under|through|als|bei|nach|seit|dans|depuis|après|desde|durante|nel|dopo)$/i;
const JOINTS = /^(?:and|or|but|which|who|that|und|et|y|e|ou|oder)$/i;
/** What belongs to a value before it: "44 days ago", "two years earlier". */
const OF_THE_VALUE = /^(?:ago|earlier|later|prior|old)$/i;
const BREAK = ',;:()"“”«»—–?!';

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Without loose words at the end. */
function closed(words: string[]): string[] {
  const kept = [...words];
  while (kept.length > 0 && (LOOSE.test(kept.at(-1)!) || OPEN.test(kept.at(-1)!))) kept.pop();
  return kept;
}

function trimmed(words: string[]): string[] {
  const kept = closed(words);
  while (kept.length > 1 && LOOSE.test(kept[0]!)) kept.shift();
  return kept;
}

/** The words behind a value up to a break, a joint or the second turn of the phrase. */
function wordsAfter(sentence: ReadSentence, value: Span): string[] {
  // The end of a word that the value begins, as in "35th" and "Tuesday's", is none of them.
  const rest = sentence.text
    .slice(value.end)
    .replace(/^(?:st|nd|rd|th|['’]s)\b/, '')
    .replace(/^[\s-]+/, '');
  const words = wordsOf(new RegExp(`^[^.${BREAK}]*`, 'u').exec(rest)?.[0] ?? '').slice(0, WORDS);
  if (OF_THE_VALUE.test(words[0] ?? '')) return [];
  let turns = 0;
  const end = words.findIndex((word, i) => {
    if (TURNS.test(word)) turns++;
    return i > 0 && (JOINTS.test(word) || turns > 1);
  });
  return trimmed(end > 0 ? words.slice(0, end) : words);
}

const wordsBefore = (sentence: ReadSentence, value: Span): string[] =>
  wordsOf(new RegExp(`[^.${BREAK}]*$`, 'u').exec(sentence.text.slice(0, value.start))?.[0] ?? '').slice(
    -WORDS,
  );

/** The first words of a value, to the end of its first sentence. */
function ownWords(sentence: ReadSentence, value: Span): string[] {
  const words = wordsOf(sentence.text.slice(value.start, value.end)).slice(0, OWN_WORDS);
  const end = words.findIndex((word, i) => i > 1 && SENTENCE_END.test(word));
  const kept = closed(end < 0 ? words : words.slice(0, end + 1));
  return JOINTS.test(kept[0] ?? '') ? kept.slice(1) : kept;
}

const isNamed = (words: string[]): boolean => words.every((word) => /^\p{Lu}/u.test(word));

/**
 * A label for a value in the report's own words. A figure is told of by what follows it ("people were killed"), else by what leads up to it; a day
 * or a time of day by what leads up to it, and by what follows where only a name does; words that reports share speak for themselves.
 */
function labelOf(sentence: ReadSentence, value: Span, kind: RowKind): string {
  const tells = (words: string[]) => words.length > 1 || (words[0]?.length ?? 0) > 4;
  const [own, after] = [ownWords(sentence, value), wordsAfter(sentence, value)];
  const leading = wordsBefore(sentence, value);
  const before = trimmed(leading);
  const ofTime =
    kind === 'date' ||
    sentence.quantities.some(({ unit, start }) => unit === 'time' && start === value.start);
  if (ofTime && tells(before)) {
    if (isNamed(before) && after.length > 1) return [...before, ...after].slice(0, OWN_WORDS).join(' ');
    return before.join(' ');
  }
  if (kind !== 'quantity' && kind !== 'date' && own.length > 1) return own.join(' ');
  if (tells(after)) return after.join(' ');
  return (before.length > 0 && before.join(' ')) || leading.join(' ') || own.join(' ');
}

/** A value of a row with the sentence it stands in. */
interface LabelledValue {
  sentence: ReadSentence;
  span: Span;
}

const tellingStems = (text: string): string[] =>
  tokenize(text)
    .filter(({ word }) => !isFunctionWord(word, 'en'))
    .map((token) => token.stem);

/** Words of the first value that most values share, such as "special envoy" of "the mayor's special envoy". */
function sharedWords(values: LabelledValue[]): string {
  const texts = values.map(({ sentence, span }) => tokenize(sentence.text.slice(span.start, span.end)));
  const inMost = (word: string) =>
    2 * texts.filter((tokens) => tokens.some((token) => token.word === word)).length > texts.length;
  return texts[0]!
    .filter(({ capital, word }) => !capital && inMost(word))
    .map(({ text }) => text)
    .join(' ');
}

/**
 * The label of a row: of its values' own labels the one whose words the other reports' sentences use most, so that
 * it names the fact and not one report's turn of phrase. For a role, the role's words.
 * @param values at least one.
 */
export function rowLabel(values: LabelledValue[], kind: RowKind): string {
  const shared = kind === 'role' ? sharedWords(values) : '';
  if (shared !== '') return shared;
  const stems = values.map(({ sentence }) => new Set(sentence.tokens.map((token) => token.stem)));
  let best = { label: '', share: -1 };
  values.forEach(({ sentence, span }, own) => {
    const label = labelOf(sentence, span, kind).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
    const words = tellingStems(label);
    const uses = stems.map((others, k) => (k === own ? 0 : words.filter((word) => others.has(word)).length));
    const few = words.length === 1 ? LONE : 1;
    const share = (few * uses.reduce((sum, count) => sum + count, 0)) / Math.max(1, words.length);
    if (words.length > 0 && share > best.share) best = { label, share };
  });
  return best.label || labelOf(values[0]!.sentence, values[0]!.span, kind);
}

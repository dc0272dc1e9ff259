import { isFunctionWord } from '../text/function-words';
import type { Span } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { RowKind } from './fact-ties';
import type { ReadSentence } from './read-story';

/** Most words of a label. */
const WORDS = 5;
/** What a label of one telling word is worth beside one of several: it says less. */
const LONE = 0.7;
/** Words a label neither begins nor ends with. */
const LOOSE =
  /^(?:a|an|the|and|or|but|of|in|on|at|to|for|by|with|from|that|which|who|whom|as|than|is|was|were|had|has|have|his|her|their|its)$/i;

function trimmed(words: string[]): string[] {
  const kept = [...words];
  while (kept.length > 0 && LOOSE.test(kept[kept.length - 1]!)) kept.pop();
  while (kept.length > 1 && LOOSE.test(kept[0]!)) kept.shift();
  return kept;
}

/**
 * A label for a value in the report's own words: what follows it up to a break ("people were killed"), else what leads up to it; a day is told of
 * by what leads up to it.
 */
function labelOf(sentence: ReadSentence, value: Span, day: boolean): string {
  const after =
    /^[^,;:.()"“”«»—–?!]*/u.exec(sentence.text.slice(value.end).replace(/^[\s-]+/, ''))?.[0] ?? '';
  const following = after.split(/\s+/).filter(Boolean).slice(0, WORDS);
  const joint = following.findIndex(
    (word, i) => i > 0 && /^(?:and|or|but|which|who|that|und|et|y|e|ou|oder)$/i.test(word),
  );
  const kept = trimmed(joint > 0 ? following.slice(0, joint) : following);
  const before = /[^,;:.()"“”«»—–?!]*$/u.exec(sentence.text.slice(0, value.start))?.[0] ?? '';
  const leading = before.split(/\s+/).filter(Boolean).slice(-WORDS);
  const tells = (words: string[]) => words.length > 1 || (words[0]?.length ?? 0) > 4;
  if (day && tells(trimmed(leading))) return trimmed(leading).join(' ');
  if (tells(kept)) return kept.join(' ');
  return leading.length > 0
    ? trimmed(leading).join(' ') || leading.join(' ')
    : sentence.text.slice(value.start, value.end).split(/\s+/).slice(0, WORDS).join(' ');
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
  const day = kind === 'date';
  if (shared !== '') return shared;
  const stems = values.map(({ sentence }) => new Set(sentence.tokens.map((token) => token.stem)));
  let best = { label: '', share: -1 };
  values.forEach(({ sentence, span }, own) => {
    const label = labelOf(sentence, span, day).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
    const words = tellingStems(label);
    const uses = stems.map((others, k) => (k === own ? 0 : words.filter((word) => others.has(word)).length));
    const few = words.length === 1 ? LONE : 1;
    const share = (few * uses.reduce((sum, count) => sum + count, 0)) / Math.max(1, words.length);
    if (words.length > 0 && share > best.share) best = { label, share };
  });
  return best.label || labelOf(values[0]!.sentence, values[0]!.span, day);
}

import type { CorroborationView } from '../../lib/services/story-view';
import { type MessageKey, type Text, textOfCount, useText } from '../text';

const outletsOf = (entries: { article: { outlet: string } }[]) =>
  new Set(entries.map(({ article }) => article.outlet)).size;

/**
 * The answer in a sentence or two: of how many outlets how many report the fact alike, with differing details, or
 * not in the text held, and how many sources those are where some carry one text; with no other outlet on the story, how many articles were
 * searched.
 */
export function answerInWords(
  text: Text,
  { answers, independent, utterance, perhaps, without, searched }: CorroborationView,
): string {
  const all = outletsOf([...answers, ...perhaps, ...without]);
  const searchedNote = textOfCount(text, 'searchedOne', 'searchedMany', searched);
  if (all === 0) return `${text('answerNone')} ${searchedNote}`;
  const differing = answers.filter(({ passages }) =>
    passages.some(({ agreement }) => agreement === 'differs'),
  );
  const alike = answers.filter((answer) => !differing.includes(answer));
  const rows: [one: MessageKey, many: MessageKey, count: number][] = [
    ['answerAlikeOne', 'answerAlikeMany', outletsOf(alike)],
    ['answerDiffersOne', 'answerDiffersMany', outletsOf(differing)],
    ['answerPerhapsOne', 'answerPerhapsMany', outletsOf(perhaps)],
    ['answerWithoutOne', 'answerWithoutMany', outletsOf(without)],
  ];
  const told = rows
    .filter(([, , count]) => count > 0)
    .map(([one, many, count]) => textOfCount(text, one, many, count));
  const copied = answers.some(({ sharesTextWith }) => sharesTextWith.length > 0);
  const copies: string[] = [];
  if (utterance)
    copies.push(utterance.speaker ? text('answerUtteranceOf', utterance.speaker) : text('answerUtterance'));
  else if (copied && independent === 0) copies.push(text('answerOwnCopies'));
  else if (copied && independent < outletsOf(answers))
    copies.push(textOfCount(text, 'answerSourcesOne', 'answerSourcesMany', independent));
  const total = textOfCount(text, 'otherOutletsOne', 'otherOutletsMany', all);
  return [text('answerOf', total, told.join(', ')), ...copies, searchedNote].join(' ');
}

/** `answerInWords` as the panel shows it. */
export function AnswerSummary({ view }: { view: CorroborationView }) {
  return <p className="summary">{answerInWords(useText(), view)}</p>;
}

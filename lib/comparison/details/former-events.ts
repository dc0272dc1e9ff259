import type { DateMention } from '../../text/dates';
import type { Quantity } from '../../text/numbers';
import type { ReadSentence } from '../read-story';

/** A day this long before its report dates another event, in days. */
const LONG_AGO = 60;
/** What a date stands after when it says when a thing was; "since last July" and "the flood of 2004" say no such thing. */
const WHEN = /(?:^|[^\p{L}])(?:in|on|during|am|im|en|nel|el|le)\s+(?:early\s|late\s|mid-)?$/iu;
/** What parts the clauses of a sentence. */
const BREAK = /[,;:—–]|\s(?:and|und|et|y|e)\s/u;

/** The date that a sentence gives a figure: the one in its clause, else the last one before it. */
function dateOf({ text, dates }: ReadSentence, figure: Quantity): DateMention | undefined {
  const whens = dates.filter(({ start }) => WHEN.test(text.slice(Math.max(0, start - 16), start)));
  const between = ({ start, end }: DateMention) =>
    start < figure.start ? text.slice(end, figure.start) : text.slice(figure.end, start);
  const ahead = whens.filter(({ start }) => start < figure.start);
  return whens.find((date) => !BREAK.test(between(date))) ?? ahead[ahead.length - 1];
}

/** The former date that a sentence gives a figure; null when it gives none, so that the figure is the news's own. */
function formerDate(sentence: ReadSentence, figure: Quantity): DateMention | null {
  const date = dateOf(sentence, figure);
  return date && sentence.day !== null && date.to < sentence.day - LONG_AGO ? date : null;
}

/** Whether one figure is of a former event, by the date it is given, and the other is of today's or of another former one. */
export function ofTwoEvents(a: ReadSentence, x: Quantity, b: ReadSentence, y: Quantity): boolean {
  const [left, right] = [formerDate(a, x), formerDate(b, y)];
  if (!left || !right) return left !== right;
  return left.from > right.to || right.from > left.to;
}

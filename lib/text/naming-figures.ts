import type { DateMention } from './dates';
import type { Quantity } from './numbers';
import { overlaps } from './sentences';
import type { Token } from './tokens';

/** Words that no counted thing begins with. */
const PREPOSITIONS = new Set(['for', 'on', 'to', 'at', 'by', 'from', 'with']);

/** Whether a plain figure belongs to a name or a fixed term: "zero day" of a fault in software; written to it ("IE5"), or right behind it with no word to count after it ("Flight 370,", "Windows 7"). */
function isPartOfName(text: string, tokens: Token[], { start, figure, low, high }: Quantity): boolean {
  if (low !== high) return false;
  const at = tokens.findIndex((token) => token.start === figure.start);
  if (at < 0 || start !== figure.start) return false;
  if (tokens[at]!.word === 'zero' && tokens[at + 1]?.word === 'day') return true;
  const before = tokens[at - 1];
  if (!before) return false;
  const gap = text.slice(before.end, start);
  if (gap === '') return /\p{L}$/u.test(before.text);
  // The word that opens a sentence is large whether or not it is a name.
  if (gap !== ' ' || !before.capital || at === 1 || !/^\d/.test(tokens[at]!.text)) return false;
  const next = tokens.find((token) => token.start >= figure.end);
  if (!next) return true;
  const after = text.slice(figure.end, next.start);
  // "52-48" is a vote or a game.
  return !/[-–]/.test(after) && (after !== ' ' || next.capital || PREPOSITIONS.has(next.word));
}

/**
 * The quantities that count or measure something, in order. A plain figure that names a thing or a day ("IE5", "Flight 370", "July 24") counts
 * nothing, and is not to be held against what does.
 */
export function countingOnly(
  text: string,
  tokens: Token[],
  quantities: Quantity[],
  dates: DateMention[],
): Quantity[] {
  return quantities.filter(
    (quantity) =>
      quantity.unit !== null ||
      !(dates.some((date) => overlaps(date, quantity)) || isPartOfName(text, tokens, quantity)),
  );
}

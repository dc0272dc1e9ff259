import type { Quantity } from '../../text/numbers';
import type { Span } from '../../text/sentences';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Parts of the day that exclude each other, folded; a clock time stands for the part it falls in. */
const PARTS: string[][] = [
  ['morning', 'dawn', 'sunrise', 'morgen', 'matin', 'manana', 'mattina'],
  ['afternoon', 'nachmittag', 'tarde', 'pomeriggio'],
  ['evening', 'night', 'midnight', 'overnight', 'abend', 'nacht', 'soir', 'nuit', 'noche', 'sera', 'notte'],
];
const PART_OF = new Map(PARTS.flatMap((words, part) => words.map((word) => [word, part] as const)));
/** Two clock times nearer than this, in minutes, are one as a reader takes them. */
const ONE_TIME = 5;

const detail = (a: Span, b: Span): Detail => ({
  kind: 'date',
  agreement: 'differs',
  a: { start: a.start, end: a.end },
  b: { start: b.start, end: b.end },
});

const only = (sentence: ReadSentence, unit: string): Quantity | null => {
  const found = sentence.quantities.filter((quantity) => quantity.unit === unit);
  return found.length === 1 ? found[0]! : null;
};

/** The one part of the day that a sentence names outside names ("Night" of a title), null when it names none or several. */
const partOf = onceASentence(({ tokens }): (Span & { part: number }) | null => {
  const found = tokens.flatMap((token) => {
    const part = token.capital ? undefined : PART_OF.get(token.word);
    return part === undefined ? [] : [{ start: token.start, end: token.end, part }];
  });
  return found.length > 0 && found.every(({ part }) => part === found[0]!.part) ? found[0]! : null;
});

/** From which minute of the day on it is afternoon, and evening. */
const NOON = 12 * 60;
const EVENING = 18 * 60;

/** The part of the day a clock time falls in. */
const partOfClock = (clock: Quantity | null): (Span & { part: number }) | null =>
  clock && { start: clock.start, end: clock.end, part: clock.low < NOON ? 0 : clock.low < EVENING ? 1 : 2 };

/** The lone clock times, years and parts of the day that two linked sentences give, where they differ. */
export function momentDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const details: Detail[] = [];
  const [clockA, clockB] = [only(a, 'time'), only(b, 'time')];
  if (clockA && clockB && Math.abs(clockA.low - clockB.low) > ONE_TIME) details.push(detail(clockA, clockB));
  const [yearA, yearB] = [only(a, 'year'), only(b, 'year')];
  if (yearA && yearB && yearA.low !== yearB.low) details.push(detail(yearA, yearB));
  const [partA, partB] = [partOf(a) ?? partOfClock(clockA), partOf(b) ?? partOfClock(clockB)];
  if (details.length === 0 && partA && partB && partA.part !== partB.part) details.push(detail(partA, partB));
  return details;
}

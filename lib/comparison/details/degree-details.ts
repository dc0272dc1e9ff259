import { numberWord } from '../../text/number-words';
import { VAGUE } from '../../text/quantities-vocabulary';
import type { Token } from '../../text/tokens';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Words by which a report says that a thing is so in part, nearly, or not for sure; folded. */
const DEGREES = new Set(
  `nearly almost partly partially likely probably possibly reportedly allegedly largely mostly beinahe fast teilweise wahrscheinlich presque
  probablement casi probablemente quasi probabilmente`.split(/\s+/),
);
/** How many words before the shared word such a word may stand. */
const REACH = 3;
/** Shorter stems are mostly common words'. */
const LETTERS = 4;

const isFigure = ({ word }: Token): boolean =>
  /^\d/.test(word) || numberWord(word) !== undefined || VAGUE.has(word);

/** The degree word before a word; "nearly 70" says how many, not that a thing is nearly so. */
const degreeBefore = (tokens: Token[], at: number): Token | null =>
  tokens
    .slice(Math.max(0, at - REACH), at)
    .find(({ word }, k, near) => DEGREES.has(word) && !near.slice(k + 1).some(isFigure)) ?? null;

const qualifies = onceASentence(({ tokens }) => tokens.some(({ word }) => DEGREES.has(word)));

function oneSided(a: ReadSentence, b: ReadSentence): { with: Token; shared: Token; other: Token } | null {
  if (!qualifies(a) || qualifies(b)) return null;
  const others = new Map(b.tokens.filter(({ capital }) => !capital).map((token) => [token.stem, token]));
  for (let k = 0; k < a.tokens.length; k++) {
    const shared = a.tokens[k]!;
    const other = shared.capital || shared.stem.length < LETTERS ? undefined : others.get(shared.stem);
    const mark = other && degreeBefore(a.tokens, k);
    if (mark) return { with: mark, shared, other };
  }
  return null;
}

/** What one sentence gives as nearly, partly or likely so and the other as so: "nearly destroyed" and "destroyed". */
export function degreeDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  const [left, right] = [oneSided(a, b), oneSided(b, a)];
  const detail = (x: Token, to: Token, y: Token, until: Token): Detail => ({
    kind: 'outcome',
    agreement: 'differs',
    a: { start: x.start, end: to.end },
    b: { start: y.start, end: until.end },
  });
  if (left) return [detail(left.with, left.shared, left.other, left.other)];
  return right ? [detail(right.other, right.other, right.with, right.shared)] : [];
}

import type { Token } from '../../text/tokens';
import type { Detail } from '../comparison';
import type { ReadSentence } from '../read-story';
import { onceASentence } from './once-a-sentence';

/** Words by which a report says that a thing is still to come or open. */
const TO_COME = new Set(
  `will would may might could expected likely plans planned planning set scheduled prepared preparing ready considering about poised hopes wants
  intends intend vowed pledged if yet trying tried attempting attempted`.split(/\s+/),
);
/** How many words before the shared word such a word may stand. */
const REACH = 4;
/** Shorter stems are mostly names' and common words'. */
const LETTERS = 4;

function markBefore(tokens: Token[], at: number): Token | null {
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) if (TO_COME.has(tokens[k]!.word)) return tokens[k]!;
  return null;
}

/** How many words of a sentence say that something is still to come or open. */
export const toComeCount = onceASentence(
  ({ tokens }) => tokens.filter((token) => TO_COME.has(token.word)).length,
);

function planned(a: ReadSentence, b: ReadSentence): Detail[] {
  if (toComeCount(a) === 0 || toComeCount(b) > 0) return [];
  const details: Detail[] = [];
  const others = new Map(b.tokens.filter((token) => !token.capital).map((token) => [token.stem, token]));
  a.tokens.forEach((token, k) => {
    const other = others.get(token.stem);
    if (!other || token.capital || token.stem.length < LETTERS || details.length > 0) return;
    if (!/(?:ed|ing)$/.test(other.word)) return;
    const mark = markBefore(a.tokens, k);
    if (mark)
      details.push({
        kind: 'outcome',
        agreement: 'differs',
        a: { start: mark.start, end: token.end },
        b: { start: other.start, end: other.end },
      });
  });
  return details;
}

const turned = (details: Detail[]): Detail[] =>
  details.map((detail) => ({ ...detail, a: detail.b, b: detail.a }));

/** What one sentence gives as still to come and the other as done: "is set to vote" and "voted". */
export function planDetails(a: ReadSentence, b: ReadSentence): Detail[] {
  return [...planned(a, b), ...turned(planned(b, a))];
}

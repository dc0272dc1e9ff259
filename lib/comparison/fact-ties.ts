import type { Span } from '../text/sentences';
import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import { clausesOf } from './clauses';
import { dateDetails } from './details/date-details';
import { onceASentence } from './details/once-a-sentence';
import { ownerDetails } from './details/owner-details';
import { quantitiesAgree, sameThing, tollOf } from './details/quantity-match';
import { quotedTokens } from './quoted-tokens';
import { type PhraseSearch, sharedPhrases } from './shared-phrases';
import type { Side } from './side';

/** What a row's values are. */
export type RowKind = 'quantity' | 'date' | 'role' | 'name' | 'quote' | 'phrase' | 'run' | 'clause';

/** Only pairs from this score on may show a conflict or a common day: of weaker pairs most report two facts, and two facts fall on one day. */
const CONFLICT_THRESHOLD = 0.28;
/** A value that two linked sentences share or clash in. */
export interface Tie {
  kind: RowKind;
  i: number;
  j: number;
  a: Span;
  b: Span;
  score: number;
  conflict: boolean;
  mass: number;
}

/** Share of two spans' union that both cover. */
export const overlap = (x: Span, y: Span) => {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return shared <= 0 ? 0 : shared / (Math.max(x.end, y.end) - Math.min(x.start, y.start));
};

/** Costs of a left-out word: for loose phrases, for unbroken runs, inside quotations. */
const LOOSE = 0.9;
const UNBROKEN = 3;
const IN_QUOTES = 1.5;
/** Least weights of a shared phrase and of shared quoted words. */
const LEAST_PHRASE = 4;
const LEAST_QUOTE = 2;
const LEAST_CLAUSE = 2.5;
/** Longest clause given as a value, and how many of its words before the shared ones are given, in words. */
const CLAUSE_WORDS = 9;
const CLAUSE_LEAD = 3;
/** A quotation of which this share is shared is given whole. */
const WHOLE_QUOTE = 0.5;
/** A name in more sentences an article than this is the story's, not a fact's. */
const COMMON_NAME = 1.5;
/** Least weight of a single shared word that may be a value. */
const LONE_WORD = 6;

/** The tokens of each clause of a sentence that holds more than one word. */
const clausesIn = onceASentence(({ text, tokens }) =>
  clausesOf(text, tokens)
    .filter((clause) => clause.length > 1)
    .map((clause) => new Set(clause)),
);

/** The clause a span begins in, from there on, at most `CLAUSE_WORDS` long. */
function clauseAround(side: Side, span: Span): Span {
  const { tokens } = side.sentence;
  const first = tokens.findIndex((token) => token.start >= span.start);
  const clause = [...(clausesIn(side.sentence).find((c) => c.has(first)) ?? new Set([first]))];
  const from = Math.max(clause[0]!, first - CLAUSE_LEAD);
  const to = Math.min(clause[clause.length - 1]!, from + CLAUSE_WORDS - 1);
  return { start: tokens[from]!.start, end: Math.max(tokens[to]!.end, tokens[first]!.end) };
}

/** A span inside a quotation, widened to the whole of it when little is left out. */
function wholeQuote(side: Side, span: Span): Span {
  const quotation = side.sentence.quotations.find((q) => q.start <= span.start && span.end <= q.end);
  return quotation && overlap(quotation, span) >= WHOLE_QUOTE
    ? { start: quotation.start, end: quotation.end }
    : span;
}

/** The values that a pair of sentences ties together. `spread` counts the sentences that hold each name. */
export function tiesOf(ground: Ground, spread: Map<number, number>, { i, j, score }: ScoredPair): Tie[] {
  const left = ground.sides[i]!;
  const right = ground.sides[j]!;
  const a = left.sentence;
  const b = right.sentence;
  const ties: Tie[] = [];
  const tie = (kind: RowKind, x: Span, y: Span, conflict: boolean, mass: number) =>
    ties.push({
      kind,
      i,
      j,
      a: { start: x.start, end: x.end },
      b: { start: y.start, end: y.end },
      score,
      conflict,
      mass,
    });
  for (const x of a.quantities) {
    for (const y of b.quantities) {
      const equal = x.low === y.low && x.high === y.high && x.unit === y.unit;
      const same = sameThing(x, y);
      // An equal figure is one thing without a shared noun too, unless one of them counts the dead or hurt.
      if (!same && !(equal && x.low > 2 && !tollOf(x) && !tollOf(y))) continue;
      const conflict = !quantitiesAgree(x, y);
      if (conflict && score < CONFLICT_THRESHOLD) continue;
      const shared = x.of.filter((stem) => y.of.includes(stem)).length;
      tie('quantity', x, y, conflict, (equal ? 6 : 2) + shared);
    }
  }
  for (const detail of dateDetails(a, b))
    if (detail.agreement === 'same' && score >= CONFLICT_THRESHOLD) tie('date', detail.a, detail.b, false, 4);
  for (const detail of ownerDetails(a, b)) {
    if (score >= CONFLICT_THRESHOLD) tie('role', detail.a, detail.b, detail.agreement === 'differs', 6);
  }
  for (let x = 0; x < a.names.length; x++) {
    const name = left.terms.clusters[x]!;
    const y = right.terms.clusters.indexOf(name);
    if (
      y >= 0 &&
      left.terms.clusters.indexOf(name) === x &&
      (spread.get(name) ?? 0) <= COMMON_NAME * ground.story.length
    )
      tie('name', a.names[x]!, b.names[y]!, false, 3);
  }
  const phrases = (kind: RowKind, gap: number, least: number, within: PhraseSearch['within']) => {
    for (const phrase of sharedPhrases(left, right, ground.vocabulary, { gap, least, within })) {
      if (phrase.words < 2 && phrase.mass < LONE_WORD && kind !== 'quote') continue;
      const widen = kind === 'quote' ? wholeQuote : (_: Side, span: Span) => span;
      tie(kind, widen(left, phrase.a), widen(right, phrase.b), false, phrase.mass);
    }
  };
  for (const phrase of sharedPhrases(left, right, ground.vocabulary, { gap: LOOSE, least: LEAST_CLAUSE })) {
    tie('clause', clauseAround(left, phrase.a), clauseAround(right, phrase.b), false, phrase.mass);
    if (phrase.mass >= LEAST_PHRASE && (phrase.words > 1 || phrase.mass >= LONE_WORD))
      tie('phrase', phrase.a, phrase.b, false, phrase.mass);
  }
  for (const clause of clausesIn(a)) phrases('run', UNBROKEN, LEAST_PHRASE, [clause, null]);
  const quotedA = quotedTokens(a);
  const quotedB = quotedTokens(b);
  if (quotedA.size > 0 && quotedB.size > 0) phrases('quote', IN_QUOTES, LEAST_QUOTE, [quotedA, quotedB]);
  return ties;
}

import { dayNumber } from '../text/dates';
import { ordered } from './context-features';
import type { Finder, FoundDetail } from './details/link-details';
import { tollOf } from './details/quantity-match';
import { alignedWords } from './details/word-alignment';
import type { ReadArticle } from './read-story';
import type { Side } from './side';

/** Names of the features of `differenceFeatures`, in order. */
export const DIFFERENCE_FEATURES = [
  'score',
  'quantityClashes',
  'quantitySame',
  'tollClash',
  'widestRatio',
  'nameClashes',
  'dateClashes',
  'dateSame',
  'speakerClash',
  'quotationClash',
  'outcomeClash',
  'placeClash',
  'negationOne',
  'hedgeOne',
  'figuresLeast',
  'figuresMost',
  'dayGap',
  'conflicts',
  'unsharedNames',
  'unsharedFigures',
  'momentClashes',
  'postClashes',
  'planClashes',
  'spellingClashes',
  'quotedClashes',
  'commonWords',
  'commonShare',
  'quotedCommon',
  'quotedShare',
  'sharedTerms',
  'lonelyTerms',
  'qualified',
  'denials',
] as const;

const NEGATIONS = new Set(
  `not no never nor neither without none didn't doesn't don't isn't wasn't weren't won't wouldn't can't couldn't hasn't haven't denied denies refused
  declined rejected nicht kein keine nie pas jamais sans ne nunca sin non mai senza`.split(/\s+/),
);
const HEDGED = new Set(
  'may might could would expected likely plans planned reportedly allegedly alleged possible possibly considering proposed'.split(
    ' ',
  ),
);

const holds = (side: Side, words: Set<string>) => side.sentence.tokens.some((token) => words.has(token.word));

const APART: readonly Finder[] = ['moments', 'posts', 'plans', 'spellings', 'quoted'];

/** Words that say how much of a thing is so, or how surely. */
const QUALIFIED = new Set(
  'nearly almost partly partially part likely probably some most mostly all only just entire completely totally'.split(
    ' ',
  ),
);

/** What two sentences themselves say for conflicting in a detail, in the order of `DIFFERENCE_FEATURES`. */
export function differenceFeatures(
  story: ReadArticle[],
  a: Side,
  b: Side,
  score: number,
  found: FoundDetail[],
): number[] {
  const details = found.flatMap(({ by, detail }) => (APART.includes(by) ? [] : [detail]));
  const count = (kind: string, agreement: string) =>
    details.filter((d) => d.kind === kind && d.agreement === agreement).length;
  let toll = 0;
  let widest = 1;
  for (const detail of details) {
    if (detail.kind !== 'quantity' || detail.agreement === 'same') continue;
    const x = a.sentence.quantities.find((q) => q.start === detail.a.start);
    const y = b.sentence.quantities.find((q) => q.start === detail.b.start);
    if (!x || !y) continue;
    if (tollOf(x)) toll++;
    widest = Math.max(widest, (Math.max(x.low, y.low) + 1) / (Math.min(x.low, y.low) + 1));
  }
  const days = [a, b].map((side) => dayNumber(story[side.sentence.article]!.source.publishedAt));
  const negations = [holds(a, NEGATIONS), holds(b, NEGATIONS)];
  const hedges = [holds(a, HEDGED), holds(b, HEDGED)];
  const figure = (side: Side, other: Side) =>
    side.sentence.quantities.filter(
      (q) => !other.sentence.quantities.some((p) => p.low === q.low && p.high === q.high),
    ).length;
  const common = alignedWords(a.sentence.tokens, b.sentence.tokens).length;
  const inQuotes = (side: Side) =>
    side.sentence.tokens.filter((token) =>
      side.sentence.quotations.some((span) => span.start <= token.start && token.end <= span.end),
    );
  const quoted = alignedWords(inQuotes(a), inQuotes(b)).length;
  const both = a.terms.ids.filter((id) => b.terms.ids.includes(id)).length;
  return [
    score,
    count('quantity', 'differs'),
    count('quantity', 'same'),
    toll,
    Math.min(50, widest),
    count('name', 'differs'),
    count('date', 'differs'),
    count('date', 'same'),
    count('speaker', 'differs'),
    count('quotation', 'differs'),
    count('outcome', 'differs'),
    count('place', 'differs'),
    negations[0] !== negations[1] ? 1 : 0,
    hedges[0] !== hedges[1] ? 1 : 0,
    ...ordered(a.sentence.quantities.length, b.sentence.quantities.length),
    days[0] != null && days[1] != null ? Math.abs(days[0] - days[1]) : -1,
    details.filter((d) => d.agreement === 'differs').length,
    Math.min(
      a.terms.names.filter((n) => !b.terms.names.includes(n)).length,
      b.terms.names.filter((n) => !a.terms.names.includes(n)).length,
    ),
    Math.min(figure(a, b), figure(b, a)),
    ...APART.map((finder) => found.filter(({ by }) => by === finder).length),
    common,
    common / Math.max(1, Math.min(a.sentence.tokens.length, b.sentence.tokens.length)),
    quoted,
    quoted / Math.max(1, Math.min(a.quoted.ids.length, b.quoted.ids.length)),
    both / Math.max(1, Math.min(a.terms.ids.length, b.terms.ids.length)),
    Math.min(a.terms.ids.length, b.terms.ids.length) - both,
    holds(a, QUALIFIED) !== holds(b, QUALIFIED) ? 1 : 0,
    (negations[0] ? 1 : 0) + (negations[1] ? 1 : 0),
  ];
}

import { movedTo, toldAsOf } from '../text/moment-told';
import { overlaps } from '../text/sentences';
import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import { chooseRows } from './choose-rows';
import type { Fact, FactKind, FactValue, Reasons } from './comparison';
import { tollOf } from './details/quantity-match';
import { type RowCandidate, rowCandidates } from './fact-candidates';
import { rowLabel } from './fact-label';
import { type Forest, forestScores } from './forest';
import { placeOf } from './make-links';
import { conflictShare, withConflicts, withoutStrays } from './row-agreement';
import { rowFeatures } from './row-features';
import type { StoryDifferences } from './story-differences';

/** Most rows of a table, and of those it is taken from: a row that differs is not crowded out by rows that agree. */
const MOST_ROWS = 15;
const MOST_CHOSEN = 20;
/** The least score of a row (README, "Facts"). */
const ROW_LEAST = 0.39;
/** A row differs when this share of its pairs of reports conflict: one dissenter among five has two in five of them, a stray pair of ten none. */
const DIFFERS_FROM = 0.2;

const KIND: Record<RowCandidate['kind'], FactKind> = {
  quantity: 'quantity',
  date: 'event',
  role: 'event',
  name: 'event',
  quote: 'quote',
  phrase: 'event',
  run: 'event',
  clause: 'statement',
};

function factValue(ground: Ground, at: number, span: FactValue['span']): FactValue {
  const { sentence } = ground.sides[at]!;
  const quantity = sentence.quantities.find((q) => overlaps(q, span));
  const exact = quantity && quantity.start >= span.start - 1 && quantity.end <= span.end + 1;
  return {
    place: placeOf(ground, at),
    span,
    text: sentence.text.slice(span.start, span.end),
    amount: exact && quantity.low === quantity.high ? quantity.low : null,
    bound: exact ? quantity.bound : null,
    asOf: exact ? toldAsOf(sentence.text, sentence) : null,
    moved: exact ? movedTo(sentence.text, quantity) : null,
  };
}

function reasons(ground: Ground, row: RowCandidate): Reasons {
  const [first, second] = row.values.map(({ at }) => ground.sides[at]!);
  const shared = first!.terms.ids.filter((id) => second!.terms.ids.includes(id));
  shared.sort((x, y) => ground.vocabulary.weight[y]! - ground.vocabulary.weight[x]!);
  const words = shared.map(
    (id) => first!.sentence.tokens.find((t) => t.stem === ground.vocabulary.stems[id])?.text ?? '',
  );
  const names = first!.sentence.names.filter((_, k) =>
    second!.terms.names.includes(first!.terms.clusters[k]!),
  );
  return {
    terms: words
      .filter((word) => word && !/^\d/.test(word) && !names.some((name) => name.text.includes(word)))
      .slice(0, 5),
    names: [...new Set(names.map((name) => name.text))],
    numbers: words.filter((word) => /^\d/.test(word)),
  };
}

/** Whether a row counts the dead: nothing in a report weighs more, however sure another row is. */
const countsDead = (ground: Ground, { values }: RowCandidate): boolean =>
  values.some(({ at, span }) =>
    ground.sides[at]!.sentence.quantities.some(
      (quantity) => overlaps(quantity, span) && tollOf(quantity) === 'killed',
    ),
  );

/**
 * The rows of the reader's table: differing figures first, then other differing rows, then what is reported alike; in each the dead
 * first, then the surest.
 */
export function makeFacts(
  ground: Ground,
  pairs: ScoredPair[],
  forest: Forest,
  differences: StoryDifferences,
): Fact[] {
  const candidates = rowCandidates(ground, pairs).filter(
    ({ values }) => new Set(values.map(({ at }) => ground.sides[at]!.sentence.article)).size > 1,
  );
  const scores = forestScores(
    forest,
    rowFeatures(ground, candidates).map((features) => new Float64Array(features)),
  );
  const scored = candidates.map((row, r) => ({ row, score: scores[r]! }));
  const facts = chooseRows(scored, ROW_LEAST, MOST_CHOSEN).map(({ row: found, score }) => {
    const steady = withoutStrays(ground, found);
    const row = withConflicts(ground, steady, differences.details);
    const differs = conflictShare(ground, row, differences) >= DIFFERS_FROM;
    const grave = row.kind === 'quantity' && countsDead(ground, row);
    const rank = (differs ? 2 : 0) + (differs && row.kind === 'quantity' ? 2 : 0) + (grave ? 1 : 0) + score;
    const fact: Fact = {
      label: rowLabel(
        steady.values.map(({ at, span }) => ({ sentence: ground.sides[at]!.sentence, span })),
        row.kind,
      ),
      kind: KIND[row.kind],
      status: differs ? 'differs' : 'agree',
      values: row.values.map(({ at, span }) => factValue(ground, at, span)),
      why: reasons(ground, row),
    };
    return { fact, rank };
  });
  const differing = facts.filter(({ fact }) => fact.status === 'differs').slice(0, MOST_ROWS);
  const agreed = facts.filter(({ fact }) => fact.status === 'agree').slice(0, MOST_ROWS - differing.length);
  return [...differing, ...agreed].sort((a, b) => b.rank - a.rank).map(({ fact }) => fact);
}

import { overlaps, type Span } from '../text/sentences';
import type { Ground } from './candidates';
import type { Finder } from './details/link-details';
import { quantitiesAgree, sameThing } from './details/quantity-match';
import type { RowCandidate } from './fact-candidates';
import type { StoryDifferences } from './story-differences';

/** Finders whose words are no conflict of a row that holds them: days and plans mostly belong to two acts, other quoted words to one utterance. */
const OUTSIDE = new Set<Finder>(['days', 'plans', 'quoted']);

type Value = RowCandidate['values'][number];

const quantityAt = (ground: Ground, { at, span }: Value) =>
  ground.sides[at]!.sentence.quantities.find(({ start }) => start === span.start);

/** Whether two values of a row of figures or days can both be true; null where a value is neither. */
function agree(ground: Ground, x: Value, y: Value): boolean | null {
  const [p, q] = [quantityAt(ground, x), quantityAt(ground, y)];
  if (p && q) return quantitiesAgree(p, q);
  const [d, e] = [x, y].map(({ at, span }) =>
    ground.sides[at]!.sentence.dates.find(({ start }) => start === span.start),
  );
  return d && e ? d.from <= e.to && e.from <= d.to : null;
}

/** Two sentences below this score hardly report one fact: that their figures differ is no conflict. */
const LIKELY = 0.2;

/** Whether two figures of a row count one thing: equal ones are tied whatever they count, and bring others with them. */
function countOneThing(ground: Ground, x: Value, y: Value): boolean {
  const [p, q] = [quantityAt(ground, x), quantityAt(ground, y)];
  return !p || !q || sameThing(p, q);
}

/**
 * A row without stray values: where one article gives values that conflict with each other, only those stay that agree best with the other
 * articles, for an article does not contradict itself; the others count something else.
 */
export function withoutStrays(ground: Ground, row: RowCandidate): RowCandidate {
  if (row.kind !== 'quantity' && row.kind !== 'date') return row;
  const articleOf = ({ at }: Value) => ground.sides[at]!.sentence.article;
  const support = (value: Value) =>
    row.values.filter(
      (other) => articleOf(other) !== articleOf(value) && agree(ground, value, other) === true,
    ).length;
  const values = row.values.filter((value) =>
    row.values.every(
      (other) =>
        other === value ||
        articleOf(other) !== articleOf(value) ||
        agree(ground, value, other) !== false ||
        support(value) >= support(other),
    ),
  );
  return { ...row, values };
}

/** Whether two values hold words in which their sentences were found to conflict. */
function holdConflict(x: Value, y: Value, details: StoryDifferences['details']): boolean {
  return details(x.at, y.at).some(
    ({ by, detail }) =>
      detail.agreement === 'differs' &&
      !OUTSIDE.has(by) &&
      overlaps(detail.a, x.span) &&
      overlaps(detail.b, y.span),
  );
}

/** Finders of what leads up to the words it tells of. */
const FIGURES = new Set<Finder>(['quantities', 'moments']);
/** How many words may stand between a detail and the value that begins with what it tells of. */
const BETWEEN = 2;

/** Whether a detail stands in a value or leads up to it, as the figure does to what it counts. */
function belongs(detail: Span, value: Span, text: string): boolean {
  if (overlaps(detail, value)) return true;
  if (detail.end > value.start) return false;
  const between = text.slice(detail.end, value.start);
  return !/[.,;:()"“”«»—–?!]/.test(between) && between.split(/\s+/).filter(Boolean).length <= BETWEEN;
}

const around = (x: Span, y: Span): Span => ({
  start: Math.min(x.start, y.start),
  end: Math.max(x.end, y.end),
});

/** A row of words whose values reach over what they conflict in where that leads up to them: "two firefighters were treated", not "firefighters were treated". */
export function withConflicts(
  ground: Ground,
  row: RowCandidate,
  details: StoryDifferences['details'],
): RowCandidate {
  if (row.kind === 'quantity' || row.kind === 'date') return row;
  const values = row.values.map(({ at, span }) => ({ at, span }));
  const sentenceOf = ({ at }: Value) => ground.sides[at]!.sentence;
  values.forEach((x, k) => {
    for (const y of values.slice(k + 1)) {
      if (sentenceOf(x).article === sentenceOf(y).article) continue;
      for (const { by, detail } of details(x.at, y.at)) {
        if (detail.agreement !== 'differs' || !FIGURES.has(by)) continue;
        if (!belongs(detail.a, x.span, sentenceOf(x).text) || !belongs(detail.b, y.span, sentenceOf(y).text))
          continue;
        x.span = around(x.span, detail.a);
        y.span = around(y.span, detail.b);
      }
    }
  });
  return { ...row, values };
}

/** Share of a row's pairs of values of different articles that conflict: as figures, as days, or in words that both hold. */
export function conflictShare(ground: Ground, row: RowCandidate, differences: StoryDifferences): number {
  const measured = row.kind === 'quantity' || row.kind === 'date';
  const likely = (x: Value, y: Value) => differences.score(x.at, y.at) >= LIKELY;
  let pairs = 0;
  let conflicts = 0;
  row.values.forEach((x, k) => {
    for (const y of row.values.slice(k + 1)) {
      if (ground.sides[x.at]!.sentence.article === ground.sides[y.at]!.sentence.article) continue;
      const same = measured ? agree(ground, x, y) : !holdConflict(x, y, differences.details);
      if (same === null) continue;
      if (!same && !(likely(x, y) && (!measured || countOneThing(ground, x, y)))) continue;
      pairs++;
      if (!same) conflicts++;
    }
  });
  return pairs > 0 ? conflicts / pairs : 0;
}

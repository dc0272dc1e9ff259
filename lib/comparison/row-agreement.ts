import type { Ground } from './candidates';
import type { RowCandidate } from './fact-candidates';
import { quantitiesAgree } from './quantity-match';

type Value = RowCandidate['values'][number];

/** Whether two values of a row of figures or days can both be true; null where a value is neither. */
function agree(ground: Ground, x: Value, y: Value): boolean | null {
  const [a, b] = [ground.sides[x.at]!.sentence, ground.sides[y.at]!.sentence];
  const [p, q] = [
    a.quantities.find((n) => n.start === x.span.start),
    b.quantities.find((n) => n.start === y.span.start),
  ];
  if (p && q) return quantitiesAgree(p, q);
  const [d, e] = [
    a.dates.find((n) => n.start === x.span.start),
    b.dates.find((n) => n.start === y.span.start),
  ];
  return d && e ? d.from <= e.to && e.from <= d.to : null;
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

/** Share of a row's values of different articles that conflict; for rows other than figures and days, of the linked pairs behind it. */
export function conflictShare(ground: Ground, row: RowCandidate): number {
  if (row.kind !== 'quantity' && row.kind !== 'date') return row.conflicts / row.scores.length;
  let pairs = 0;
  let conflicts = 0;
  for (const x of row.values) {
    for (const y of row.values) {
      if (ground.sides[x.at]!.sentence.article >= ground.sides[y.at]!.sentence.article) continue;
      const same = agree(ground, x, y);
      if (same === null) continue;
      pairs++;
      if (!same) conflicts++;
    }
  }
  return pairs > 0 ? conflicts / pairs : 0;
}

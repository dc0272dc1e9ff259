import type { Ground } from './candidates';
import type { ScoreTable } from './score-table';

/** Names of the features of `contextFeatures`, in order. */
export const CONTEXT_FEATURES = [
  'score',
  'rivalLeast',
  'rivalMost',
  'ratioLeast',
  'ratioMost',
  'aboveLeast',
  'aboveMost',
  'before',
  'after',
  'nextDoorLeast',
  'nextDoorMost',
  'bridge',
  'bridges',
  'echoLeast',
  'echoMost',
  'density',
  'articles',
] as const;

/** Mean over the sentences of two articles of their best score in the other: how close the two reports are. */
export function densities(ground: Ground, table: ScoreTable): (a: number, b: number) => number {
  const { starts } = ground;
  const known = new Map<number, number>();
  return (a, b) => {
    const key = a * 1024 + b;
    let value = known.get(key);
    if (value === undefined) {
      let sum = 0;
      for (let i = starts[a]!; i < starts[a + 1]!; i++) sum += table.best(i, b, -1);
      for (let j = starts[b]!; j < starts[b + 1]!; j++) sum += table.best(j, a, -1);
      value = sum / (starts[a + 1]! - starts[a]! + starts[b + 1]! - starts[b]!);
      known.set(key, value);
    }
    return value;
  };
}

/** Two numbers, the lesser first, so that nothing hangs on which article of a pair comes first. */
export const ordered = (x: number, y: number): [number, number] => (x <= y ? [x, y] : [y, x]);

/**
 * What the scores around a pair say of it, in the order of `CONTEXT_FEATURES`: its rivals in row and column, its neighbours along the diagonal
 * and beside it, the sentences of third articles that both resemble, and how close the two articles are. The same whichever sentence is `i`.
 */
export function contextFeatures(
  ground: Ground,
  table: ScoreTable,
  density: (a: number, b: number) => number,
  i: number,
  j: number,
): number[] {
  const { starts, sides, story } = ground;
  const a = sides[i]!.sentence.article;
  const b = sides[j]!.sentence.article;
  const score = table.at(i, j);
  const within = (at: number, article: number) => at >= starts[article]! && at < starts[article + 1]!;
  const at = (x: number, y: number) => (within(x, a) && within(y, b) ? table.at(x, y) : 0);
  const row = table.best(i, b, j);
  const column = table.best(j, a, i);
  let bridge = 0;
  let bridges = 0;
  let echoLeft = 0;
  let echoRight = 0;
  const elsewhere = (k: number) => !within(k, a) && !within(k, b);
  for (const k of table.partners(i)) {
    if (!elsewhere(k)) continue;
    const x = table.at(i, k);
    const y = table.at(j, k);
    bridge = Math.max(bridge, Math.min(x, y));
    bridges += x * y;
    echoLeft = Math.max(echoLeft, x);
  }
  for (const k of table.partners(j)) if (elsewhere(k)) echoRight = Math.max(echoRight, table.at(j, k));
  return [
    score,
    ...ordered(row, column),
    ...ordered(score / (score + row + 1e-6), score / (score + column + 1e-6)),
    ...ordered(table.above(i, b, score), table.above(j, a, score)),
    at(i - 1, j - 1),
    at(i + 1, j + 1),
    ...ordered(Math.max(at(i, j - 1), at(i, j + 1)), Math.max(at(i - 1, j), at(i + 1, j))),
    bridge,
    bridges,
    ...ordered(Math.max(echoLeft, row), Math.max(echoRight, column)),
    density(a, b),
    story.length,
  ];
}

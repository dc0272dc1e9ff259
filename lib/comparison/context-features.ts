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
  const firstA = starts[a]!;
  const endA = starts[a + 1]!;
  const firstB = starts[b]!;
  const endB = starts[b + 1]!;
  const at = (x: number, y: number) =>
    x >= firstA && x < endA && y >= firstB && y < endB ? table.at(x, y) : 0;
  const elsewhere = (k: number) => (k < firstA || k >= endA) && (k < firstB || k >= endB);
  const row = table.best(i, b, j);
  const column = table.best(j, a, i);
  let bridge = 0;
  let bridges = 0;
  let echoLeft = 0;
  let echoRight = 0;
  const { rows, partners } = table.index;
  const { scores } = table;
  for (let p = rows[i]!, q = rows[j]!; p < rows[i + 1]! || q < rows[j + 1]!; ) {
    const left = p < rows[i + 1]! ? partners[p]! : sides.length;
    const right = q < rows[j + 1]! ? partners[q]! : sides.length;
    const x = left <= right ? scores[p++]! : 0;
    const y = right <= left ? scores[q++]! : 0;
    if (!elsewhere(Math.min(left, right))) continue;
    echoLeft = Math.max(echoLeft, x);
    echoRight = Math.max(echoRight, y);
    bridge = Math.max(bridge, Math.min(x, y));
    bridges += x * y;
  }
  const ratioI = score / (score + row + 1e-6);
  const ratioJ = score / (score + column + 1e-6);
  const aboveI = table.above(i, b, score);
  const aboveJ = table.above(j, a, score);
  const besideI = Math.max(at(i, j - 1), at(i, j + 1));
  const besideJ = Math.max(at(i - 1, j), at(i + 1, j));
  const echoI = Math.max(echoLeft, row);
  const echoJ = Math.max(echoRight, column);
  // Written out, since this is made for every pair: lists spread into a list are slow.
  return [
    score,
    Math.min(row, column),
    Math.max(row, column),
    Math.min(ratioI, ratioJ),
    Math.max(ratioI, ratioJ),
    Math.min(aboveI, aboveJ),
    Math.max(aboveI, aboveJ),
    at(i - 1, j - 1),
    at(i + 1, j + 1),
    Math.min(besideI, besideJ),
    Math.max(besideI, besideJ),
    bridge,
    bridges,
    Math.min(echoI, echoJ),
    Math.max(echoI, echoJ),
    density(a, b),
    story.length,
  ];
}

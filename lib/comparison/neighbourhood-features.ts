import type { Ground } from './candidates';
import { ordered } from './context-features';
import type { ScoreTable } from './score-table';

/** Names of the features of `neighbourhoodFeatures`, in order. */
export const NEIGHBOURHOOD_FEATURES = [
  'twoApart',
  'beside',
  'astray',
  'doubt',
  'doubts',
  'heldLeast',
  'heldMost',
  'window',
] as const;

/** How many sentences to each side of a pair's the window takes in. */
const REACH = 4;
/** How far from a sentence the match of its neighbour may lie to be beside it. */
const BESIDE = 2;
/** From this score on a third sentence is held for the counterpart of one of the two. */
const HELD = 0.4;

/** What a pair `x` sentences below and `y` beside counts: the more, the nearer it lies to the pair and to its diagonal. */
const NEARNESS: { x: number; y: number; weight: number }[] = [];
for (let x = -REACH; x <= REACH; x++)
  for (let y = -REACH; y <= REACH; y++)
    if (x !== 0 || y !== 0)
      NEARNESS.push({ x, y, weight: Math.exp(-Math.abs(x - y) - 0.15 * Math.abs(x + y)) });

/**
 * What the scores of the sentences around a pair's, in the order of the reports, say of it, the nearest and those along the diagonal most: where two
 * reports tell the same, their sentences run side by side for a while.
 */
export function windowScore({ starts, sides }: Ground, table: ScoreTable, i: number, j: number): number {
  const a = sides[i]!.sentence.article;
  const b = sides[j]!.sentence.article;
  const [fromA, toA, fromB, toB] = [starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!];
  let sum = 0;
  for (const { x, y, weight } of NEARNESS) {
    const [p, q] = [i + x, j + y];
    if (p >= fromA && p < toA && q >= fromB && q < toB) sum += weight * table.at(p, q);
  }
  return sum;
}

/**
 * More of what the scores around a pair say, in the order of `NEIGHBOURHOOD_FEATURES`: the pairs two sentences on and back; whether the
 * sentences next to it find their match beside the pair or elsewhere; sentences of third articles that are like one of the two alone, at most and in
 * sum; how much of third articles each of the two is like; the window. The same whichever sentence is `i`.
 */
export function neighbourhoodFeatures(ground: Ground, table: ScoreTable, i: number, j: number): number[] {
  const { starts, sides } = ground;
  const a = sides[i]!.sentence.article;
  const b = sides[j]!.sentence.article;
  const within = (at: number, article: number) => at >= starts[article]! && at < starts[article + 1]!;
  const at = (x: number, y: number) => (within(x, a) && within(y, b) ? table.at(x, y) : 0);
  let beside = 0;
  let astray = 0;
  const follow = (next: number, own: number, other: number, match: number) => {
    if (!within(next, own)) return;
    const nearest = table.nearest(next, other);
    if (nearest < 0) return;
    if (Math.abs(nearest - match) <= BESIDE) beside += table.at(next, nearest);
    else astray += table.at(next, nearest);
  };
  for (const step of [-1, 1]) {
    follow(i + step, a, b, j);
    follow(j + step, b, a, i);
  }
  let doubt = 0;
  let doubts = 0;
  let heldLeft = 0;
  let heldRight = 0;
  const weigh = (x: number, y: number) => {
    const more = Math.max(x, y);
    doubts += more * (1 - Math.min(x, y));
    if (more > HELD) doubt = Math.max(doubt, Math.abs(x - y));
  };
  for (const k of table.partners(i)) {
    if (within(k, b)) continue;
    heldLeft += table.at(i, k);
    weigh(table.at(i, k), table.at(j, k));
  }
  for (const k of table.partners(j)) {
    if (within(k, a)) continue;
    heldRight += table.at(j, k);
    if (table.at(i, k) === 0) weigh(0, table.at(j, k));
  }
  return [
    at(i - 2, j - 2) + at(i + 2, j + 2),
    beside,
    astray,
    doubt,
    doubts,
    ...ordered(heldLeft, heldRight),
    windowScore(ground, table, i, j),
  ];
}

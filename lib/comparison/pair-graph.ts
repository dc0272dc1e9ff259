import type { Candidate, Ground } from './candidates';

/** How far around a pair, in sentences of either report, other pairs are its neighbours. */
const REACH = 2;

/** Where a neighbour stands: `x` sentences below in the one report, `y` in the other. */
const PLACES: { x: number; y: number }[] = [];
for (let x = -REACH; x <= REACH; x++)
  for (let y = -REACH; y <= REACH; y++) if (x !== 0 || y !== 0) PLACES.push({ x, y });

/** How many neighbours a pair can have. */
export const AROUND: number = PLACES.length;

const KINDS = [...new Set(PLACES.map(({ x, y }) => `${Math.min(x, y)},${Math.max(x, y)}`))].sort();

/** The kind of each place: two that only change sides are of one kind, so that nothing hangs on which sentence is `i`. */
export const PLACE_KINDS: number[] = PLACES.map(({ x, y }) =>
  KINDS.indexOf(`${Math.min(x, y)},${Math.max(x, y)}`),
);
export const AROUND_KINDS: number = KINDS.length;

/** Which pairs of a story have to do with each other. Pairs go by their place in the list that the graph was made of. */
export interface PairGraph {
  size: number;
  /** `AROUND` a pair: the pair at each place around it, -1 for none. */
  around: Int32Array;
  /** The rivals a pair is among for either sentence: all pairs of that sentence with one report. */
  rows: Int32Array;
  columns: Int32Array;
  /** How many such groups there are. */
  groups: number;
  /** Three numbers each: a pair, and the pairs of its two sentences with one sentence of a third report. */
  bridges: Int32Array;
}

/** Tells how some of a story's pairs stand to each other. */
export function makePairGraph({ sides, starts }: Ground, pairs: Pick<Candidate, 'i' | 'j'>[]): PairGraph {
  const sentences = sides.length;
  const reports = starts.length - 1;
  const reportOf = (at: number) => sides[at]!.sentence.article;
  const places = new Int32Array(sentences * sentences).fill(-1);
  const partners: number[][] = sides.map(() => []);
  const groups = new Map<number, number>();
  const groupOf = (sentence: number, report: number) => {
    const key = sentence * reports + report;
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  };
  const graph: PairGraph = {
    size: pairs.length,
    around: new Int32Array(pairs.length * AROUND),
    rows: new Int32Array(pairs.length),
    columns: new Int32Array(pairs.length),
    groups: 0,
    bridges: new Int32Array(0),
  };
  pairs.forEach(({ i, j }, at) => {
    places[i * sentences + j] = at;
    places[j * sentences + i] = at;
    partners[i]!.push(j);
    partners[j]!.push(i);
    graph.rows[at] = groupOf(i, reportOf(j));
    graph.columns[at] = groupOf(j, reportOf(i));
  });
  graph.groups = groups.size;
  const bridges: number[] = [];
  pairs.forEach(({ i, j }, at) => {
    const a = reportOf(i);
    const b = reportOf(j);
    for (let place = 0; place < AROUND; place++) {
      const p = i + PLACES[place]!.x;
      const q = j + PLACES[place]!.y;
      const within = p >= starts[a]! && p < starts[a + 1]! && q >= starts[b]! && q < starts[b + 1]!;
      graph.around[at * AROUND + place] = within ? places[p * sentences + q]! : -1;
    }
    for (const k of partners[i]!) {
      const other = places[j * sentences + k]!;
      if (other >= 0) bridges.push(at, places[i * sentences + k]!, other);
    }
  });
  graph.bridges = Int32Array.from(bridges);
  return graph;
}

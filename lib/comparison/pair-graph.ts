import type { Candidate, Ground } from './candidates';
import { eachShared, entryFrom, indexPairs } from './pair-index';

/** How far around a pair, in sentences of either report, other pairs are its neighbours. */
const REACH = 2;

/** Where a neighbour stands: `x` sentences below in the one report, `y` in the other. */
const PLACES: { x: number; y: number }[] = [];
for (let x = -REACH; x <= REACH; x++)
  for (let y = -REACH; y <= REACH; y++) if (x !== 0 || y !== 0) PLACES.push({ x, y });

/** How many neighbours a pair can have. */
export const AROUND: number = PLACES.length;

const SIDE = 2 * REACH + 1;
const MIDDLE = AROUND / 2;

/** Which of `PLACES` stands so far below; -1 for the pair itself. */
function placeAt(x: number, y: number): number {
  const place = (x + REACH) * SIDE + y + REACH;
  return place === MIDDLE ? -1 : place - (place > MIDDLE ? 1 : 0);
}

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

/** Tells how some of a story's pairs stand to each other. @param pairs in the order that `indexPairs` asks for. */
export function makePairGraph(
  { sides, starts }: Pick<Ground, 'sides' | 'starts'>,
  pairs: Pick<Candidate, 'i' | 'j'>[],
): PairGraph {
  const reports = starts.length - 1;
  const reportOf = (at: number) => sides[at]!.sentence.article;
  const index = indexPairs(sides.length, pairs);
  const { rows, partners, places } = index;
  const known = new Int32Array(sides.length * reports).fill(-1);
  let groups = 0;
  const groupOf = (sentence: number, report: number) => {
    const key = sentence * reports + report;
    if (known[key]! < 0) known[key] = groups++;
    return known[key]!;
  };
  const around = new Int32Array(pairs.length * AROUND).fill(-1);
  const rivalsOfI = new Int32Array(pairs.length);
  const rivalsOfJ = new Int32Array(pairs.length);
  const bridges: number[] = [];
  pairs.forEach(({ i, j }, at) => {
    const a = reportOf(i);
    const b = reportOf(j);
    rivalsOfI[at] = groupOf(i, b);
    rivalsOfJ[at] = groupOf(j, a);
    const last = Math.min(j + REACH, starts[b + 1]! - 1);
    for (let p = Math.max(i - REACH, starts[a]!); p <= Math.min(i + REACH, starts[a + 1]! - 1); p++) {
      let entry = entryFrom(index, p, Math.max(j - REACH, starts[b]!));
      for (; entry < rows[p + 1]! && partners[entry]! <= last; entry++) {
        const place = placeAt(p - i, partners[entry]! - j);
        if (place >= 0) around[at * AROUND + place] = places[entry]!;
      }
    }
    eachShared(index, i, j, (left, right) => {
      bridges.push(at, places[left]!, places[right]!);
    });
  });
  return {
    size: pairs.length,
    around,
    rows: rivalsOfI,
    columns: rivalsOfJ,
    groups,
    bridges: Int32Array.from(bridges),
  };
}

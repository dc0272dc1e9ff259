import type { Ground } from './candidates';
import { overlapping, type RowCandidate } from './fact-candidates';
import type { RowKind } from './fact-ties';

/** What a row's rank among the story's rows is told of: names of `ROW_FEATURES`. */
const RANKED = [
  'best',
  'mean',
  'mass',
  'telling',
  'stronger',
  'rarest',
  'articles',
  'depthMean',
  'words',
  'shareOfSentence',
] as const;

/** Names of the features of `rowStanding`, in order. */
export const STANDING_FEATURES = [
  ...RANKED.map((name) => `${name}Rank`),
  'besideRatio',
  'besideQuantities',
  'besideQuotes',
  'besidePhrases',
  'besideClauses',
  'besideValues',
  'besideOverlaps',
  'besideShare',
  'firstSentence',
] as const;

/** The rows that stand in two or more sentences of another: they tell of the same reports' same sentences. */
function besideRows(places: Set<number>[]): { row: number; shared: number }[][] {
  const holders = new Map<number, number[]>();
  places.forEach((own, r) => {
    for (const at of own) holders.set(at, [...(holders.get(at) ?? []), r]);
  });
  return places.map((own, r) => {
    const shared = new Map<number, number>();
    for (const at of own)
      for (const other of holders.get(at)!) if (other !== r) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].filter(([, count]) => count >= 2).map(([row, count]) => ({ row, shared: count }));
  });
}

/**
 * How each candidate row stands among the others of its story, in the order of `STANDING_FEATURES`: the share of rows below it in what `RANKED`
 * names, and what other rows the same sentences bear.
 * @param features the rows' own features, as `names` names them.
 */
export function rowStanding(
  ground: Ground,
  candidates: RowCandidate[],
  features: number[][],
  names: readonly string[],
): number[][] {
  const ranks = RANKED.map((name) => {
    const at = names.indexOf(name);
    const sorted = Float64Array.from(features, (row) => row[at]!).sort();
    return features.map((row) => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (sorted[mid]! < row[at]!) low = mid + 1;
        else high = mid;
      }
      return low / sorted.length;
    });
  });
  const strength = names.indexOf('stronger');
  const places = candidates.map(({ values }) => new Set(values.map(({ at }) => at)));
  const beside = besideRows(places);
  return candidates.map((candidate, r) => {
    const own = features[r]![strength]!;
    const near = beside[r]!;
    const count = (...kinds: RowKind[]) =>
      near.filter(({ row }) => kinds.includes(candidates[row]!.kind)).length;
    return [
      ...ranks.map((rank) => rank[r]!),
      Math.max(0, ...near.map(({ row }) => features[row]![strength]!)) / (own + 1e-9),
      count('quantity'),
      count('quote'),
      count('phrase', 'run'),
      count('clause'),
      Math.max(0, ...near.map(({ row }) => candidates[row]!.values.length)) - candidate.values.length,
      near.filter(({ row }) => overlapping(candidate, candidates[row]!)).length,
      Math.max(0, ...near.map(({ shared }) => shared)) / places[r]!.size,
      Math.min(...candidate.values.map(({ at }) => ground.sides[at]!.sentence.index)),
    ];
  });
}

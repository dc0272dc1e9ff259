import { dayGap, UNDATED } from './day';
import type { DayShard } from './day-shard';
import type { Signature } from './signature';

/** An article that may tell the query's story. */
export interface Candidate {
  id: string;
  /** Cosine of the signatures, 0 to 1, times {@link dateDecay}. */
  score: number;
  /** The shard it stands in: an ISO day or "undated". */
  day: string;
}

/** What is left of a match however far apart in time; with {@link DECAY_DAYS} as DESIGN.md measured. */
const DECAY_FLOOR = 0.3;
const DECAY_DAYS = 7;
/** Where either day is unknown a match counts as one of this many days: half of all mates are of one day, nearly all of three. */
const NEUTRAL_GAP = 3;

/** How far a gap in days weakens a match: 0.3 + 0.7·e^(−gap/7), from 1 on the same day to 0.3. */
export function dateDecay(gap: number | null): number {
  return DECAY_FLOOR + (1 - DECAY_FLOOR) * Math.exp(-(gap ?? NEUTRAL_GAP) / DECAY_DAYS);
}

/** Candidates ranked at most, where a story fills the days around it. */
export const CANDIDATES = 50;
/** As many are ranked in any case: ranking 30 or 50 changes no figure of README.md, ranking 20 loses mates. */
const ANYWAY = 30;
/** More are ranked only as near as this; two reports of one story seldom lie farther apart than .28 (DESIGN.md). */
const NEAR = 0.2;

/** The best of some candidates in order; equal scores stand in the order of their ids. */
export function bestOf(candidates: Candidate[], limit: number): Candidate[] {
  return candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Those of a story's candidates, best first, that are worth ranking. */
export const worthRanking = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(({ score }, at) => at < ANYWAY || score >= NEAR);

/** The first of some ascending numbers that is not below the key; their length when all are. */
function firstFrom(numbers: Uint16Array, key: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 255² times the cosine of the query and each row of a shard. A term that stands in no row costs a search. */
function dotsOf(signature: Signature, { ids, hashes, rows, weights }: DayShard): Uint32Array {
  const dots = new Uint32Array(ids.length);
  signature.hashes.forEach((key, term) => {
    const weight = signature.weights[term]!;
    for (let cell = firstFrom(hashes, key); hashes[cell] === key; cell++)
      dots[rows[cell]!]! += weight * weights[cell]!;
  });
  return dots;
}

/**
 * The articles nearest to the query in the shards given, best first: cosine of signatures,
 * weakened by the gap in days. Articles that share no term are left out; the query itself, if it is in a shard,
 * is among the results. Equal scores stand in the order of their ids.
 * @param query its signature, and its ISO day or null.
 */
export function findCandidates(
  query: { signature: Signature; day: string | null },
  shards: Iterable<DayShard>,
  limit = CANDIDATES,
): Candidate[] {
  let best: Candidate[] = [];
  let floor = 0;
  const cut = () => {
    best = bestOf(best, limit);
    if (best.length === limit) floor = best[limit - 1]?.score ?? 0;
  };
  for (const shard of shards) {
    const { day, ids } = shard;
    const scale = dateDecay(dayGap(query.day, day === UNDATED ? null : day)) / (255 * 255);
    const dots = dotsOf(query.signature, shard);
    for (let row = 0; row < ids.length; row++) {
      const dot = dots[row]!;
      const score = dot * scale;
      if (score > 0 && score >= floor) {
        best.push({ id: ids[row]!, score, day });
        if (best.length >= 4 * limit) cut();
      }
    }
  }
  cut();
  return best;
}

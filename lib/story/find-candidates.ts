import { dayGap, UNDATED } from './day';
import type { DayShard } from './day-shard';
import { SIGNATURE_TERMS, type Signature } from './signature';

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

/** How many candidates are ranked: 98 of 100 mates are among them (README.md). */
export const CANDIDATES = 50;

/** The best of some candidates in order; equal scores stand in the order of their ids. */
export function bestOf(candidates: Candidate[], limit: number): Candidate[] {
  return candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** An open-addressed table from hash to weight; 8192 places for 64 terms leave most look-ups one read. */
const PLACES = 8192;

function tableOf(signature: Signature): { keys: Int32Array; values: Uint8Array } {
  const keys = new Int32Array(PLACES);
  const values = new Uint8Array(PLACES);
  signed(signature.hashes).forEach((key, term) => {
    let place = key & (PLACES - 1);
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (PLACES - 1);
    keys[place] = key;
    values[place] = signature.weights[term]!;
  });
  return { keys, values };
}

/** The same bits as signed integers, which engines keep in registers: the scan takes a sixth of the time. */
function signed(hashes: Uint32Array): Int32Array {
  return new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length);
}

/**
 * The articles nearest to the query in the shards given, best first: cosine of signatures by a linear scan,
 * weakened by the gap in days. Articles that share no term are left out; the query itself, if it is in a shard,
 * is among the results. Equal scores stand in the order of their ids.
 * @param query its signature, and its ISO day or null.
 */
export function findCandidates(
  query: { signature: Signature; day: string | null },
  shards: Iterable<DayShard>,
  limit = CANDIDATES,
): Candidate[] {
  const { keys, values } = tableOf(query.signature);
  let best: Candidate[] = [];
  let floor = 0;
  const cut = () => {
    best = bestOf(best, limit);
    if (best.length === limit) floor = best[limit - 1]?.score ?? 0;
  };
  for (const shard of shards) {
    const { day, ids, weights } = shard;
    const hashes = signed(shard.hashes);
    const scale = dateDecay(dayGap(query.day, day === UNDATED ? null : day)) / (255 * 255);
    for (let row = 0, cell = 0; row < ids.length; row++) {
      let dot = 0;
      for (const end = cell + SIGNATURE_TERMS; cell < end; cell++) {
        const key = hashes[cell]!;
        let place = key & (PLACES - 1);
        while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (PLACES - 1);
        // An empty place has the value 0.
        dot += values[place]! * weights[cell]!;
      }
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

import { overlapping, type RowCandidate } from './fact-candidates';

/** A possible row and how surely a careful reader would put it in the table, 0 to 1. */
export interface ScoredRow {
  row: RowCandidate;
  score: number;
}

/** What a row counts beside each chosen row of the same two sentences: two sentences seldom report two facts worth a row (README, "Facts"). */
const BESIDE = 0.87;

/** What a row counts more whose values conflict, so that no wording of the same sentences hides a conflict of nearly equal standing. */
const CONFLICT = 0.08;

/** Whether two rows stand in two sentences together. */
function ofSameSentences(a: RowCandidate, b: RowCandidate): boolean {
  const places = new Set(b.values.map(({ at }) => at));
  return a.values.filter(({ at }) => places.has(at)).length >= 2;
}

/**
 * The rows of a table, the surest first: none gives words that another gives, and each counts less for every chosen row of its sentences.
 * @param least the score from which on a row is chosen, what it counts less taken off.
 * @param most how many rows are chosen at most.
 */
export function chooseRows(scored: ScoredRow[], least: number, most: number): ScoredRow[] {
  const chosen: ScoredRow[] = [];
  let left = scored.map((entry) => ({
    entry,
    counts: entry.score + (entry.row.conflicts > 0 ? CONFLICT : 0),
  }));
  const earlier = (a: ScoredRow, b: ScoredRow) => a.row.values[0]!.at - b.row.values[0]!.at;
  while (chosen.length < most) {
    left.sort((a, b) => b.counts - a.counts || earlier(a.entry, b.entry));
    const best = left[0];
    if (!best || best.counts < least) break;
    chosen.push(best.entry);
    left = left
      .slice(1)
      .filter(({ entry }) => !overlapping(entry.row, best.entry.row))
      .map(({ entry, counts }) => ({
        entry,
        counts: ofSameSentences(entry.row, best.entry.row) ? counts * BESIDE : counts,
      }));
  }
  return chosen;
}

import { dayOf } from './day';
import type { RankInput } from './pair-features';
import { profileOf } from './profile';
import { rankProfiles } from './rank-profiles';
import { reasonsOf, type SharedReasons } from './reasons';

/** An article as it is ranked. */
export interface StoryDocument {
  id: string;
  title: string;
  text: string;
  /** ISO 8601 day or moment; null when unknown. */
  publishedAt: string | null;
}

/** A candidate with its verdict. */
export interface Match {
  id: string;
  /** 0 to 1: how sure it is that both tell one story. */
  score: number;
  /** Whether it counts as the same story: the threshold was chosen for precision. */
  same: boolean;
  /**
   * What both articles share, in the query's word forms, lower case, most telling first, up to 8 each; without
   * terms, names and numbers for a candidate of another story.
   */
  why: SharedReasons & { dayGap: number | null };
}

/** An article read for ranking. */
export function rankInputOf(document: StoryDocument): RankInput {
  return { id: document.id, day: dayOf(document.publishedAt), profile: profileOf(document) };
}

/**
 * The candidates ranked by how sure it is that they tell the query's story, best first, with reasons; the query
 * itself is left out. Reads every text (about 2 ms each): with stored profiles call `rankProfiles` and `reasonsOf`.
 */
export function rankCandidates(query: StoryDocument, candidates: readonly StoryDocument[]): Match[] {
  const documents = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return rankProfiles(rankInputOf(query), candidates.map(rankInputOf)).map(({ id, score, same, dayGap }) => {
    const shared = same ? reasonsOf(query, documents.get(id)!) : { terms: [], names: [], numbers: [] };
    return { id, score, same, why: { ...shared, dayGap } };
  });
}

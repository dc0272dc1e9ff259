import { inverseDocumentFrequency } from '../text/background';
import { stem, words } from '../text/terms';
import { dayGap, dayOf } from './day';
import { dateDecay } from './find-candidates';

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
  /** Whether the score passes the threshold that was chosen for precision. */
  same: boolean;
  /** What both articles share, in the query's word forms, lower case, most telling first, up to 8 each. */
  why: { terms: string[]; names: string[]; numbers: string[]; dayGap: number | null };
}

function vectorOf(document: StoryDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(`${document.title}\n${document.text}`)) {
    const key = stem(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, count] of counts) {
    const weight = (1 + Math.log(count)) * inverseDocumentFrequency(key);
    counts.set(key, weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (const [key, weight] of counts) counts.set(key, weight / length);
  return counts;
}

/** The candidates ranked by how sure it is that they tell the query's story, best first; the query itself is left out. */
export function rankCandidates(query: StoryDocument, candidates: readonly StoryDocument[]): Match[] {
  const vector = vectorOf(query);
  const day = dayOf(query.publishedAt);
  return candidates
    .filter(({ id }) => id !== query.id)
    .map((candidate) => {
      let cosine = 0;
      const shared: [string, number][] = [];
      for (const [key, weight] of vectorOf(candidate)) {
        const product = weight * (vector.get(key) ?? 0);
        if (product > 0) shared.push([key, product]);
        cosine += product;
      }
      const gap = dayGap(day, dayOf(candidate.publishedAt));
      const score = cosine * dateDecay(gap);
      shared.sort(([, a], [, b]) => b - a);
      const terms = shared.slice(0, 8).map(([key]) => key);
      return { id: candidate.id, score, same: score > 0.22, why: { terms, names: [], numbers: [], dayGap: gap } };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

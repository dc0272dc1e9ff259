import { probability } from './logistic';

/** The names of {@link contextFeatures}' numbers, in their order. */
export const CONTEXT_FEATURES = [
  'odds',
  'belowBest',
  'terms',
  'support',
  'bestSupport',
  'bestRival',
  'expected',
  'crowd',
] as const;

/** Candidates that are held against each other; the rest are far behind. */
export const CONTEXT_SIZE = 24;

/** Keeps the support of a lone weak candidate from looking like that of a sure one. */
const DOUBT = 0.3;
/** Beyond these odds one is as sure as can be. */
const SURE = 11.5;

/**
 * What the other candidates say of each: an article close to those that surely tell the story tells it too, and
 * one closer to an article that does not tell it belongs to another story. This parts confusable events.
 * @param odds log odds of each candidate by itself.
 * @param likeness root of the cosine of each candidate with the query.
 * @param between cosines between candidates, square and symmetric; the diagonal is not read.
 * @returns a row of features a candidate.
 */
export function contextFeatures(
  odds: readonly number[],
  likeness: readonly number[],
  between: readonly (readonly number[])[],
): number[][] {
  const clipped = odds.map((o) => Math.max(-SURE, Math.min(SURE, o)));
  const sure = clipped.map(probability);
  const best = Math.max(...clipped);
  return clipped.map((own, i) => {
    let mass = 0;
    let support = 0;
    let bestSupport = 0;
    let bestRival = 0;
    let crowd = 0;
    sure.forEach((p, j) => {
      if (j === i) return;
      const near = between[i]![j]!;
      mass += p;
      support += p * near;
      bestSupport = Math.max(bestSupport, p * near);
      bestRival = Math.max(bestRival, (1 - p) * near);
      crowd += near;
    });
    return [
      own,
      own - best,
      likeness[i]!,
      support / (mass + DOUBT),
      bestSupport,
      bestRival,
      Math.log1p(mass),
      // Over the same number whatever the library's size: in a small library all candidates may be of the story.
      crowd / CONTEXT_SIZE,
    ];
  });
}

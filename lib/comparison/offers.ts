import type { ScoredPair } from './align';
import type { Ground } from './candidates';

/** Pairs this strong are shown: nine in ten questions without a counterpart get no answer then (README). */
const OFFER_THRESHOLD = 0.475;
/** No chance of a pair counts for surer than this. */
const SUREST = 0.999;

/**
 * The pairs worth showing to a reader who asks what a report has on a sentence. To show one does harm only where the report has nothing: of two questions
 * whose best answer is as likely, the one with other likely answers may be answered sooner. So a pair's score is held against the chance that neither it nor
 * any other pair of the sentence with that report is a counterpart; against its root, since scores go wrong together. A pair answers two questions, one of
 * either sentence: the more doubtful one decides.
 */
export function offeredPairs({ sides, starts }: Ground, pairs: ScoredPair[]): ScoredPair[] {
  const reports = starts.length - 1;
  const nothing = new Float64Array(sides.length * reports).fill(1);
  const question = (sentence: number, other: number) => sentence * reports + sides[other]!.sentence.article;
  for (const { i, j, score } of pairs) {
    nothing[question(i, j)]! *= 1 - Math.min(score, SUREST);
    nothing[question(j, i)]! *= 1 - Math.min(score, SUREST);
  }
  return pairs.filter(
    ({ i, j, score }) =>
      score >= OFFER_THRESHOLD * Math.sqrt(Math.max(nothing[question(i, j)]!, nothing[question(j, i)]!)),
  );
}

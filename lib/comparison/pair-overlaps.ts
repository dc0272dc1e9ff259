import { ofTwoEvents } from './details/former-events';
import { quantitiesAgree, sameThing, tollOf } from './details/quantity-match';
import type { ReadSentence } from './read-story';
import type { Side } from './side';

/** Weight of the pairs of neighbouring terms that two sentences share; both lists of `bigramKey` ascend. */
export function sharedBigrams(a: number[], b: number[], weight: Float64Array): number {
  let mass = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    const key = a[i]!;
    while (j < b.length && b[j]! < key) j++;
    if (b[j] === key) mass += weight[Math.floor(key / 65536)]! + weight[key % 65536]!;
  }
  return mass;
}

/** What the quantities of two sentences say for and against one fact. */
export interface QuantityEvidence {
  /** Equal figures; a year counts half. */
  figures: number;
  /** Quantities of one thing that agree, and that clash. */
  agree: number;
  clash: number;
  /** Tolls told by both; of those that are not of two events, how many agree and how many clash. */
  tolls: number;
  tollsAgree: number;
  tollsClash: number;
}

/** Holds the quantities of two sentences against each other. */
export function quantityEvidence(a: ReadSentence, b: ReadSentence): QuantityEvidence {
  const found: QuantityEvidence = { figures: 0, agree: 0, clash: 0, tolls: 0, tollsAgree: 0, tollsClash: 0 };
  for (const x of a.quantities) {
    for (const y of b.quantities) {
      if (x.low === y.low && x.high === y.high && x.low > 1) found.figures += x.unit === 'year' ? 0.5 : 1;
      if (!sameThing(x, y)) continue;
      const agree = quantitiesAgree(x, y);
      if (agree) found.agree++;
      else found.clash++;
      if (!tollOf(x)) continue;
      found.tolls++;
      if (ofTwoEvents(a, x, b, y)) continue;
      if (agree) found.tollsAgree++;
      else found.tollsClash++;
    }
  }
  return found;
}

/** 1 when both sentences name a year or a dated month and none meets, which dates two events; 0 otherwise. */
export function yearsApart(a: ReadSentence, b: ReadSentence): number {
  const [left, right] = [a, b].map((sentence) => sentence.dates.filter((date) => date.absolute));
  if (!left || !right) return 0;
  // One sentence that names another year than the day's news is about another event as well.
  if (left.length === 0 || right.length === 0) return left.length + right.length > 0 ? 0.5 : 0;
  return left.some((x) => right.some((y) => x.from <= y.to && y.from <= x.to)) ? 0 : 1;
}

/** The clause of one sentence that the other bears most of: the share it bears, and the weight of that. */
export function bestClause(from: Side, to: Side, weight: Float64Array): { share: number; mass: number } {
  const best = { share: 0, mass: 0 };
  for (const clause of from.clauses) {
    let mass = 0;
    let shared = 0;
    for (const id of clause) {
      mass += weight[id]!;
      if (to.terms.ids.includes(id)) shared += weight[id]!;
    }
    if (shared * shared > best.share * best.mass * mass) {
      best.share = shared / mass;
      best.mass = shared;
    }
  }
  return best;
}

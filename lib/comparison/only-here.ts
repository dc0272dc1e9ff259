import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import type { Place } from './comparison';
import { placeOf } from './make-links';

/** A sentence whose best pair scores below this has no counterpart. */
const LONELY = 0.12;
/** Least weight of a noteworthy sentence's terms. */
const LEAST_MASS = 25;

/** Noteworthy sentences that no other article's full text bears. */
export function onlyHere(ground: Ground, pairs: ScoredPair[]): Place[] {
  const best = new Float64Array(ground.sides.length);
  for (const { i, j, score } of pairs) {
    best[i] = Math.max(best[i]!, score);
    best[j] = Math.max(best[j]!, score);
  }
  return ground.sides.flatMap((side, at) => {
    const others = ground.story.filter(
      (article, a) => a !== side.sentence.article && article.source.completeness === 'full',
    );
    if (others.length === 0 || side.sentence.boilerplate || best[at]! >= LONELY) return [];
    return side.terms.mass >= LEAST_MASS ? [placeOf(ground, at)] : [];
  });
}

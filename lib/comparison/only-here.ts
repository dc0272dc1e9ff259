import type { ScoredPair } from './align';
import { aloneFeatures } from './alone-features';
import type { Ground } from './candidates';
import type { Place } from './comparison';
import { type Forest, forestScores } from './forest';
import { placeOf } from './make-links';

/** Sentences from this score on are named; chosen so that under 14 in 100 have a counterpart (README, "Only here"). */
const ALONE_THRESHOLD = 0.25;
/** A sentence with a pair of this score has a counterpart, however noteworthy it is. */
export const COUNTERPART = 0.12;

/**
 * Noteworthy sentences that no other article bears, in reading order. Nothing is claimed when no other article's full text is held.
 */
export function onlyHere(ground: Ground, pairs: ScoredPair[], forest: Forest): Place[] {
  const features = aloneFeatures(ground, pairs).map((own) => new Float64Array(own));
  const scores = forestScores(forest, features);
  return ground.sides.flatMap(({ sentence }, at) => {
    if (sentence.boilerplate || features[at]![0]! >= COUNTERPART) return [];
    const others = ground.story.filter(
      (article, a) => a !== sentence.article && article.source.completeness === 'full',
    );
    if (others.length === 0) return [];
    return scores[at]! >= ALONE_THRESHOLD ? [placeOf(ground, at)] : [];
  });
}

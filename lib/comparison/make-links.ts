import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import type { Detail, FactKind, Link, Place } from './comparison';
import { nearlyEqual } from './details/word-differences';
import { type Forest, forestScore } from './forest';
import type { ReadSentence } from './read-story';
import { reasonsFor } from './reasons';
import { STORY_DIFFERENCE_FEATURES, type StoryDifferences } from './story-differences';

/** Pairs differ from this score of the learned judge on, when a detail shows it (README, "Agreement"). */
const DIFFERS_FROM = 0.08;

/** Of 15 labelled links whose sentences tell two tolls, 14 are labelled as differing: such a clash needs no judge. */
const TOLL_CLASH = STORY_DIFFERENCE_FEATURES.indexOf('tollClash');

const isConflict = (features: number[], forest: Forest) =>
  features[TOLL_CLASH]! > 0 || forestScore(forest, features) >= DIFFERS_FROM;

/** The place of a story-wide sentence number. */
export function placeOf(ground: Ground, at: number): Place {
  const { sentence } = ground.sides[at]!;
  return { article: ground.story[sentence.article]!.source.id, sentence: sentence.index };
}

function kindOf(a: ReadSentence, b: ReadSentence, details: Detail[]): FactKind {
  if (a.quotations.length > 0 && b.quotations.length > 0) return 'quote';
  if (details.some((detail) => detail.kind === 'quantity')) return 'quantity';
  return a.speaker || b.speaker ? 'statement' : 'event';
}

/** Turns scored pairs into links: the details held against each other, whether any conflicts, what the fact is about, and why. */
export function makeLinks(
  ground: Ground,
  pairs: ScoredPair[],
  differences: StoryDifferences,
  forest: Forest,
): Link[] {
  return pairs.map((pair) => {
    const { i, j, score } = pair;
    const a = ground.sides[i]!;
    const b = ground.sides[j]!;
    const details = differences.details(i, j).map(({ detail }) => detail);
    const conflicts = details.some((detail) => detail.agreement === 'differs');
    const differs =
      conflicts && (nearlyEqual(a.sentence, b.sentence) || isConflict(differences.features(pair), forest));
    return {
      a: placeOf(ground, i),
      b: placeOf(ground, j),
      agreement: differs ? 'differs' : 'same',
      kind: kindOf(a.sentence, b.sentence, details),
      score,
      // Details that were not held for a conflict are no news to the reader.
      details: differs ? details : details.filter((detail) => detail.agreement === 'same'),
      why: reasonsFor(a, b, ground.vocabulary),
    };
  });
}

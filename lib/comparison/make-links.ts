import type { ScoredPair } from './align';
import type { Ground } from './candidates';
import type { Detail, FactKind, Link, Place } from './comparison';
import { linkDetails } from './link-details';
import type { ReadSentence } from './read-story';
import { reasonsFor } from './reasons';

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
export function makeLinks(ground: Ground, pairs: ScoredPair[]): Link[] {
  return pairs.map(({ i, j, score }) => {
    const a = ground.sides[i]!;
    const b = ground.sides[j]!;
    const details = linkDetails(a.sentence, b.sentence);
    return {
      a: placeOf(ground, i),
      b: placeOf(ground, j),
      agreement: details.some((detail) => detail.agreement === 'differs') ? 'differs' : 'same',
      kind: kindOf(a.sentence, b.sentence, details),
      score,
      details,
      why: reasonsFor(a, b, ground.vocabulary),
    };
  });
}

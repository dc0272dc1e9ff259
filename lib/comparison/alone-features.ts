import type { ScoredPair } from './align';
import type { Ground } from './candidates';

/** Names of the features of `aloneFeatures`, in order. */
export const ALONE_FEATURES = [
  'best',
  'second',
  'others',
  'total',
  'plainBest',
  'mass',
  'words',
  'names',
  'quantities',
  'dates',
  'quotations',
  'quotedShare',
  'speaker',
  'depth',
  'headline',
  'rarest',
  'mean',
  'around',
  'articles',
  'length',
] as const;

/** A score from which on another article is taken to echo a sentence. */
const ECHO = 0.15;

/** What speaks for each sentence being a fact of its article alone, in the order of `ALONE_FEATURES`; one list a sentence, story-wide. */
export function aloneFeatures(ground: Ground, pairs: ScoredPair[]): number[][] {
  const { sides, story, vocabulary, plain } = ground;
  const best = sides.map(() => new Float64Array(story.length));
  for (const { i, j, score } of pairs) {
    const [a, b] = [sides[i]!.sentence.article, sides[j]!.sentence.article];
    best[i]![b] = Math.max(best[i]![b]!, score);
    best[j]![a] = Math.max(best[j]![a]!, score);
  }
  const most = best.map((row) => row.reduce((sofar, score) => Math.max(sofar, score), 0));
  return sides.map(({ sentence, terms, depth, headline, quoted }, at) => {
    const scores = best[at]!.slice().sort().reverse();
    let plainBest = 0;
    for (let a = 0; a < story.length; a++)
      if (a !== sentence.article) plainBest = Math.max(plainBest, plain.best(at, a, -1));
    const near = [at - 1, at + 1].filter((k) => sides[k]?.sentence.article === sentence.article);
    return [
      scores[0]!,
      scores[1] ?? 0,
      scores.filter((score) => score >= ECHO).length,
      scores.reduce((sum, score) => sum + score, 0),
      plainBest,
      terms.mass,
      sentence.tokens.length,
      terms.names.length,
      sentence.quantities.length,
      sentence.dates.length,
      sentence.quotations.length,
      quoted.ids.length / Math.max(1, sentence.tokens.length),
      sentence.speaker ? 1 : 0,
      depth,
      headline,
      Math.max(0, ...terms.ids.map((id) => vocabulary.background[id]!)),
      terms.ids.length > 0 ? terms.mass / terms.ids.length : 0,
      near.reduce((sum, k) => sum + most[k]!, 0) / Math.max(1, near.length),
      story.length,
      story[sentence.article]!.sentences.length,
    ];
  });
}

import type { ScoredPair } from './align';
import { tableOf } from './align';
import type { Ground } from './candidates';
import { CONFLICT_FEATURES, conflictFeatures } from './conflict-features';
import { CONTEXT_FEATURES, contextFeatures, densities, ordered } from './context-features';
import { type FoundDetail, foundDetails } from './details/link-details';
import { namesakesOf } from './details/namesakes';
import { DIFFERENCE_FEATURES, differenceFeatures } from './difference-features';

/** Pairs from this score on are asked whether they differ, and tell how much their reports conflict. */
export const ASKED_FROM = 0.1;

/** Names of what `aroundPair` tells, in order. */
const AROUND = [
  'conflictsOfReports',
  'figuresOfReports',
  'datesOfReports',
  'statesOfReports',
  'conflictsOfStory',
  'figuresOfStory',
  'datesOfStory',
  'statesOfStory',
  'likenessOfReports',
  'articles',
  'conflictsLeast',
  'conflictsMost',
  'likenessLeast',
  'likenessMost',
] as const;

/** Names of the features of `StoryDifferences`, in order. */
export const STORY_DIFFERENCE_FEATURES = [
  ...DIFFERENCE_FEATURES,
  ...CONFLICT_FEATURES,
  ...AROUND,
  ...CONTEXT_FEATURES,
] as const;

/** Where the sentences of a story conflict. */
export interface StoryDifferences {
  /** How surely two sentences report one fact, in either order; 0 for two that are no candidates. */
  score(i: number, j: number): number;
  /** The details of a pair of sentences. */
  details(i: number, j: number): FoundDetail[];
  /** What speaks for a pair conflicting: its own details, how much its two reports conflict elsewhere, and the scores around it. */
  features(pair: ScoredPair): number[];
}

/** Sums of scores: of all pairs, of those that conflict in anything, in a figure, in a date, in a state. */
type Sums = [number, number, number, number, number];

const isConflict = ({ detail }: FoundDetail) => detail.agreement === 'differs';
const OF_KIND = ['quantity', 'date', 'outcome'];

function marksOf(found: FoundDetail[]): Sums {
  const conflicts = found.filter(isConflict);
  const kinds = OF_KIND.map((kind) => (conflicts.some(({ detail }) => detail.kind === kind) ? 1 : 0));
  return [1, conflicts.length > 0 ? 1 : 0, kinds[0]!, kinds[1]!, kinds[2]!];
}

/** Reads where the likely pairs of a story conflict. `pairs` are all scored pairs, in any order. */
export function differencesOf(ground: Ground, pairs: ScoredPair[]): StoryDifferences {
  const { sides, story } = ground;
  const namesakes = namesakesOf(story);
  const known = new Map<number, FoundDetail[]>();
  const details = (i: number, j: number): FoundDetail[] => {
    const key = i * sides.length + j;
    let found = known.get(key);
    if (!found) {
      found = foundDetails(sides[i]!.sentence, sides[j]!.sentence, namesakes);
      known.set(key, found);
    }
    return found;
  };
  const articleOf = (at: number) => sides[at]!.sentence.article;
  const reports = new Map<number, Sums>();
  const own = sides.map((): Sums => [0, 0, 0, 0, 0]);
  const all: Sums = [0, 0, 0, 0, 0];
  const reportsOf = (i: number, j: number): Sums => {
    const key = articleOf(i) * story.length + articleOf(j);
    const sums = reports.get(key) ?? [0, 0, 0, 0, 0];
    reports.set(key, sums);
    return sums;
  };
  const likely = pairs.filter(({ score }) => score >= ASKED_FROM);
  for (const { i, j, score } of likely) {
    marksOf(details(i, j)).forEach((mark, m) => {
      for (const sums of [reportsOf(i, j), own[i]!, own[j]!, all]) sums[m] = sums[m]! + score * mark;
    });
  }
  const scores = new Map<number, number>();
  for (const { i, j, score } of pairs) scores.set(i * sides.length + j, score);
  const table = tableOf(
    ground,
    ground.candidates.map(({ i, j }) => scores.get(i * sides.length + j) ?? 0),
  );
  const density = densities(ground, table);

  const aroundPair = ({ i, j, score }: ScoredPair): number[] => {
    const marks = marksOf(details(i, j));
    // The pair itself is no evidence of how its surroundings conflict.
    const self = score >= ASKED_FROM ? score : 0;
    const share = (sums: Sums, m: number, floor: number) =>
      Math.max(0, sums[m]! - self * marks[m]!) / (sums[0] - self + floor);
    const near = reportsOf(i, j);
    return [
      ...[1, 2, 3, 4].map((m) => share(near, m, 1)),
      ...[1, 2, 3, 4].map((m) => share(all, m, 1)),
      near[0],
      story.length,
      ...ordered(share(own[i]!, 1, 0.3), share(own[j]!, 1, 0.3)),
      ...ordered(own[i]![0] - self, own[j]![0] - self),
    ];
  };
  return {
    score: table.at,
    details,
    features: (pair) => [
      ...differenceFeatures(story, sides[pair.i]!, sides[pair.j]!, pair.score, details(pair.i, pair.j)),
      ...conflictFeatures(sides[pair.i]!, sides[pair.j]!, details(pair.i, pair.j)),
      ...aroundPair(pair),
      ...contextFeatures(ground, table, density, pair.i, pair.j),
    ],
  };
}

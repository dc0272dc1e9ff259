import { type Forest, forestScore } from '../text/forest';
import { CONTEXT_SIZE, contextFeatures } from './context-features';
import { dayGap } from './day';
import { type LogisticModel, logOdds, probability } from './logistic';
import { pairFeatures, type RankInput } from './pair-features';
import { dot } from './sparse';
import trained from './weights.data.json';

/** The weights of ranking; scripts/train-story.ts makes lib/story/weights.data.json. */
export interface StoryWeights {
  /** Over pairFeatures. */
  pair: LogisticModel;
  /** Over contextFeatures, then pairFeatures. */
  context: Forest;
  /** The least probability, all other candidates considered, at which two articles count as one story. */
  threshold: number;
}

/** Keeps the odds of a probability of 0 or 1 finite. */
const NEVER = 1e-6;

/** A candidate in its rank. */
export interface Ranked {
  id: string;
  /** 0 to 1, best first: by the pair alone and by the other candidates in equal parts. */
  score: number;
  /** 0 to 1: by the other candidates as well, which the verdict needs and the order does not gain from. */
  verdict: number;
  /** Whether it counts as the same story: the verdict passes the threshold. */
  same: boolean;
  /** Days between the two, null when either is unknown. */
  dayGap: number | null;
}

/** A candidate by its pair with the query, before the others are considered. */
export interface PairRank {
  input: RankInput;
  odds: number;
  /** By pairFeatures. */
  features: number[];
}

/** The candidates by their pairs with the query alone, best first; the query itself is left out. */
export function rankPairs(
  query: RankInput,
  candidates: readonly RankInput[],
  pair: LogisticModel,
): PairRank[] {
  return candidates
    .filter(({ id }) => id !== query.id)
    .map((input) => {
      const features = pairFeatures(query, input);
      return { input, odds: logOdds(pair, features), features };
    })
    .sort((a, b) => b.odds - a.odds || (a.input.id < b.input.id ? -1 : 1));
}

/** The features of the best ranked in each other's light, then of their pairs; a row each, at most CONTEXT_SIZE. */
export function contextOf(ranks: readonly PairRank[]): number[][] {
  const best = ranks.slice(0, CONTEXT_SIZE);
  const between = best.map(() => new Array<number>(best.length).fill(0));
  best.forEach((a, i) => {
    for (let j = i + 1; j < best.length; j++) {
      between[i]![j] = between[j]![i] = dot(a.input.profile.terms, best[j]!.input.profile.terms);
    }
  });
  const rows = contextFeatures(
    best.map(({ odds }) => odds),
    best.map(({ features }) => features[0]!),
    between,
  );
  return rows.map((row, at) => [...row, ...best[at]!.features]);
}

/** The candidates ranked by how sure it is that they tell the query's story, best first; the query itself is left out. */
export function rankProfiles(
  query: RankInput,
  candidates: readonly RankInput[],
  { pair, context, threshold }: StoryWeights = trained,
): Ranked[] {
  const ranks = rankPairs(query, candidates, pair);
  const rows = contextOf(ranks);
  const gap = (input: RankInput) => dayGap(query.day, input.day);
  const best = ranks.slice(0, rows.length).map(({ input, odds }, at) => {
    const verdict = forestScore(context, rows[at]!);
    const all = Math.log((verdict + NEVER) / (1 - verdict + NEVER));
    const same = verdict >= threshold;
    return { id: input.id, score: probability((odds + all) / 2), verdict, same, dayGap: gap(input) };
  });
  best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const last = best.at(-1)?.score ?? 0;
  const rest = ranks.slice(rows.length).map(({ input, odds }) => {
    const score = Math.min(last, probability(odds));
    return { id: input.id, score, verdict: 0, same: false, dayGap: gap(input) };
  });
  return [...best, ...rest];
}

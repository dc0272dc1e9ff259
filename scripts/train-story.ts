/**
 * Trains lib/story/weights.data.json and prints what it would score on stories it was not trained on.
 *   tsx scripts/train-story.ts LIBRARY.jsonl[.gz] STORIES.json [LIBRARY STORIES]… [--dry]
 * Libraries are as `match` reads them. Stories whose names start with the same digits are confusable variants of
 * one topic and stay in one fold.
 */
import { writeFileSync } from 'node:fs';
import { mergeRanked } from '../lib/cli/match';
import { pairFeatures } from '../lib/story/pair-features';
import {
  contextOf,
  type PairRank,
  type Ranked,
  rankPairs,
  rankProfiles,
  type StoryWeights,
} from '../lib/story/rank-profiles';
import { bin, type Growth, grow } from './train-comparison-trees';
import { fitModel, type Row } from './train-story-model';
import { FOLDS, loadQueries, type Query, thinned, topicOf } from './train-story-queries';

/** A pair of a library with dates counts this much in the pair model: its stories are two or three articles each, and rank alone counts there. */
const DATED_WEIGHT = 3;
/** The threshold is the one of highest F1 among those of at least this precision: a false story is worse than a missed one. */
const LEAST_PRECISION = 0.86;
const THRESHOLDS = Array.from({ length: 45 }, (_, i) => (i + 5) / 50);
const WRITTEN = 20;
/** Full libraries, and thin ones with one in this many of the candidates. */
const SHARES = [1, 4, 16];
/**
 * What a row of a thin library counts, measured on events: 0.1 gives F1 .877 in full libraries and precision .72 in the
 * thinnest, 0.4 gives .867 and .75 (README.md of lib/story). Between them.
 */
const THIN_WEIGHT = 0.3;

/** Of the trees that give the verdict: small ones, many, each of a part of the rows and features. */
const GROWTH: Growth = {
  trees: 120,
  leaves: 8,
  rate: 0.06,
  leastHessian: 2,
  ridge: 5,
  rows: 0.7,
  features: 0.6,
  seed: 1,
};

const foldOf = new Map<string, number>();

/** Whether a candidate may be learnt from while `held` is held out: an article of a held-out story may not. */
const open = (query: Query, id: string, held: number) => {
  const story = query.storyOf.get(id);
  return story === undefined || foldOf.get(topicOf(story)) !== held;
};

/** Trains both stages on every fold but one; -1 holds out none. */
function train(queries: Query[], held: number): StoryWeights {
  const used = queries.filter(({ fold }) => fold !== held);
  const pairs: Row[] = used.flatMap((query) =>
    [...query.candidates, ...query.strangers]
      .filter(({ id }) => open(query, id, held))
      .map((candidate) => ({
        features: pairFeatures(query.input, candidate),
        same: query.kin.has(candidate.id),
        weight: query.exact ? 1 : DATED_WEIGHT,
      })),
  );
  const pair = fitModel(pairs);
  const libraries = SHARES.flatMap((share) => used.map((query) => ({ query: thinned(query, share), share })));
  const rows: Row[] = libraries.flatMap(({ query, share }) => {
    const ranks: PairRank[] = rankPairs(query.input, query.candidates, pair);
    return contextOf(ranks).flatMap((features, at) => {
      const { id } = ranks[at]!.input;
      return open(query, id, held)
        ? [{ features, same: query.kin.has(id), weight: share === 1 ? 1 : THIN_WEIGHT }]
        : [];
    });
  });
  const table = bin(rows.map(({ features }) => features));
  const labels = rows.map(({ same }) => (same ? 1 : 0));
  const weights = rows.map(({ weight }) => weight);
  return { pair, context: grow(table, labels, Int32Array.from(rows.keys()), GROWTH, weights), threshold: 0 };
}

/** What ranking says of every query, ranked once for all thresholds; texts of one id answer together. */
function judge(queries: Query[], weights: StoryWeights) {
  const byId = new Map<string, { query: Query; lists: Ranked[][] }>();
  for (const query of queries) {
    const at = `${query.story} ${query.input.id}`;
    const { lists } = byId.get(at) ?? { lists: [] };
    byId.set(at, { query, lists: [...lists, rankProfiles(query.input, query.candidates, weights)] });
  }
  return [...byId.values()].map(({ query, lists }) => ({
    query,
    ranked: mergeRanked(query.input.id, lists),
  }));
}

type Judged = ReturnType<typeof judge>;

/** The pairs called one story at a threshold; a pair counts when either of its articles finds the other. */
function verdicts(judged: Judged, threshold: number) {
  const said = new Map<string, boolean>();
  let gold = 0;
  for (const { query, ranked } of judged) {
    gold += query.mates.size / 2;
    for (const { id, verdict } of ranked.slice(0, WRITTEN)) {
      if (verdict >= threshold) said.set([query.input.id, id].sort().join('|'), query.kin.has(id));
    }
  }
  const right = [...said.values()].filter(Boolean).length;
  return { right, said: said.size, gold };
}

function ranking(judged: Judged) {
  let recall = 0;
  let reciprocal = 0;
  for (const { query, ranked } of judged) {
    const ids = ranked.map(({ id }) => id);
    recall += ids.slice(0, 5).filter((id) => query.mates.has(id)).length / Math.min(5, query.mates.size);
    const first = ids.findIndex((id) => query.mates.has(id));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
  }
  return { recall, reciprocal };
}

function thresholdOf(queries: Query[], weights: StoryWeights): number {
  const judged = judge(
    queries.filter((query) => query.exact),
    weights,
  );
  const tried = THRESHOLDS.map((threshold) => {
    const { right, said, gold } = verdicts(judged, threshold);
    return { threshold, precision: right / said, f1: (2 * right) / (said + gold) };
  });
  const precise = tried.filter(({ precision }) => precision >= LEAST_PRECISION);
  return (precise.length > 0 ? precise : tried).reduce((a, b) => (b.f1 > a.f1 ? b : a)).threshold;
}

const files = process.argv.slice(2).filter((arg) => arg !== '--dry');
if (files.length < 2 || files.length % 2 === 1) {
  console.error(
    'usage: tsx scripts/train-story.ts LIBRARY.jsonl[.gz] STORIES.json [LIBRARY STORIES]… [--dry]',
  );
  process.exit(2);
}
const queries: Query[] = [];
for (let at = 0; at < files.length; at += 2) queries.push(...(await loadQueries(files[at]!, files[at + 1]!)));
for (const { story, fold } of queries) foldOf.set(topicOf(story), fold);

const sets = [...new Set(queries.map(({ set }) => set))];
const parts = SHARES.flatMap((share) => sets.map((set) => ({ set, share })));
const sums = parts.map((part) => ({ ...part, n: 0, recall: 0, reciprocal: 0, right: 0, said: 0, gold: 0 }));
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(queries, fold);
  weights.threshold = thresholdOf(
    queries.filter((query) => query.fold !== fold),
    weights,
  );
  console.error(`fold ${fold + 1}: threshold ${weights.threshold}`);
  for (const sum of sums) {
    const test = queries
      .filter((query) => query.fold === fold && query.set === sum.set)
      .map((query) => thinned(query, sum.share))
      .filter(({ mates }) => mates.size > 0);
    const judged = judge(test, weights);
    const rank = ranking(judged);
    const verdict = verdicts(judged, weights.threshold);
    sum.n += judged.length;
    sum.recall += rank.recall;
    sum.reciprocal += rank.reciprocal;
    sum.right += verdict.right;
    sum.said += verdict.said;
    sum.gold += verdict.gold;
  }
}
console.log(`on stories held out, ${FOLDS} folds:`);
for (const { set, share, n, recall, reciprocal, right, said, gold } of sums) {
  const show = (value: number) => value.toFixed(3);
  console.log(
    `${set.padEnd(10)} 1/${String(share).padEnd(3)} ${n} queries  R@5 ${show(recall / n)}  MRR ${show(reciprocal / n)}  ` +
      `same: F1 ${show((2 * right) / (said + gold))} precision ${show(right / said)} recall ${show(right / gold)}`,
  );
}
if (!process.argv.includes('--dry')) {
  const weights = train(queries, -1);
  weights.threshold = thresholdOf(queries, weights);
  const short = (model: StoryWeights['pair']) => ({
    weights: model.weights.map((w) => Number(w.toPrecision(5))),
    bias: Number(model.bias.toPrecision(5)),
  });
  const file = new URL('../lib/story/weights.data.json', import.meta.url);
  const shipped = {
    pair: short(weights.pair),
    context: weights.context,
    threshold: weights.threshold,
  };
  writeFileSync(file, `${JSON.stringify(shipped)}\n`);
  console.log(`weights of all stories written, threshold ${weights.threshold}`);
}

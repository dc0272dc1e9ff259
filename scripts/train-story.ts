/**
 * Trains lib/story/weights.data.json and prints what it would score on stories it was not trained on.
 *   tsx scripts/train-story.ts LIBRARY.jsonl[.gz] STORIES.json [LIBRARY STORIES]… [--dry]
 * Libraries are as `match` reads them. Stories whose names start with the same digits are confusable variants of
 * one topic and stay in one fold.
 */
import { writeFileSync } from 'node:fs';
import { readLibrary, readStories } from '../lib/cli/read-library';
import { StoryIndex } from '../lib/cli/story-index';
import { contextOf, type PairRank, rankPairs, rankProfiles, type StoryWeights } from '../lib/story/rank-profiles';
import { pairFeatures, type RankInput } from '../lib/story/pair-features';
import { fit, type Row } from './train-story-model';

const FOLDS = 5;
/** A pair of a library with dates counts this much in the pair model: its stories are two or three articles each, and rank alone counts there. */
const DATED_WEIGHT = 3;
/** The threshold is the one of highest F1 among those of at least this precision: a false story is worse than a missed one. */
const LEAST_PRECISION = 0.86;
const THRESHOLDS = Array.from({ length: 45 }, (_, i) => (i + 5) / 50);
const WRITTEN = 20;

interface Query {
  set: string;
  story: string;
  fold: number;
  input: RankInput;
  mates: Set<string>;
  candidates: RankInput[];
  /** Whether negatives are certain: in a library with dates unlabelled pairs may be true mates. */
  exact: boolean;
  storyOf: Map<string, string>;
}

const topicOf = (story: string) => /^\d+/.exec(story)?.[0] ?? story;

/** Shares out topics to folds, evenly within each set, in an order that only the name decides. */
function foldsOf(stories: string[], set: (story: string) => string): Map<string, number> {
  const folds = new Map<string, number>();
  const next = new Map<string, number>();
  const mixed = (name: string) => Array.from(name).reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7);
  const topics = [...new Set(stories.map(topicOf))].sort((a, b) => mixed(a) - mixed(b) || (a < b ? -1 : 1));
  const first = new Map(stories.map((story) => [topicOf(story), story]));
  for (const topic of topics) {
    const name = set(first.get(topic)!);
    const at = next.get(name) ?? 0;
    folds.set(topic, at % FOLDS);
    next.set(name, at + 1);
  }
  return folds;
}

const setOf = (story: string) => /^([a-z]+)-/.exec(story)?.[1] ?? 'events';

async function load(libraryFile: string, storiesFile: string): Promise<Query[]> {
  const documents = readLibrary(libraryFile, console.error);
  const stories = readStories(storiesFile);
  const index = new StoryIndex(documents);
  const folds = foldsOf(Object.keys(stories), setOf);
  const storyOf = new Map(Object.entries(stories).flatMap(([s, ids]) => ids.map((id) => [id, s] as const)));
  const queries: Query[] = [];
  for (const [story, ids] of Object.entries(stories)) {
    for (const id of ids) {
      if (ids.length < 2 || !documents.has(id)) continue;
      queries.push({
        set: setOf(story),
        story,
        fold: folds.get(topicOf(story))!,
        input: index.input(id),
        mates: new Set(ids.filter((mate) => mate !== id)),
        candidates: (await index.candidates(id)).map((candidate) => index.input(candidate.id)),
        exact: index.days === 1,
        storyOf,
      });
    }
  }
  console.error(`${queries.length} queries of ${Object.keys(stories).length} stories in ${libraryFile}`);
  return queries;
}

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
    query.candidates
      .filter(({ id }) => open(query, id, held))
      .map((candidate) => ({
        features: pairFeatures(query.input, candidate),
        same: query.mates.has(candidate.id),
        weight: query.exact ? 1 : DATED_WEIGHT,
      })),
  );
  const pair = fit(pairs);
  const rows: Row[] = used.flatMap((query) => {
    const ranks: PairRank[] = rankPairs(query.input, query.candidates, pair);
    return contextOf(ranks).flatMap((features, at) => {
      const { id } = ranks[at]!.input;
      return open(query, id, held) ? [{ features, same: query.mates.has(id), weight: 1 }] : [];
    });
  });
  return { pair, context: fit(rows), threshold: 0 };
}

/** The pairs called one story at each threshold, by set; a pair counts when either of its articles finds the other. */
function verdicts(queries: Query[], weights: StoryWeights, threshold: number) {
  const said = new Map<string, boolean>();
  let gold = 0;
  for (const query of queries) {
    gold += query.mates.size / 2;
    const ranked = rankProfiles(query.input, query.candidates, { ...weights, threshold }).slice(0, WRITTEN);
    for (const { id, same } of ranked) {
      if (same) said.set([query.input.id, id].sort().join('|'), query.mates.has(id));
    }
  }
  const right = [...said.values()].filter(Boolean).length;
  return { right, said: said.size, gold };
}

function ranking(queries: Query[], weights: StoryWeights) {
  let recall = 0;
  let reciprocal = 0;
  for (const query of queries) {
    const ids = rankProfiles(query.input, query.candidates, weights).map(({ id }) => id);
    recall += ids.slice(0, 5).filter((id) => query.mates.has(id)).length / Math.min(5, query.mates.size);
    const first = ids.findIndex((id) => query.mates.has(id));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
  }
  return { recall, reciprocal };
}

function thresholdOf(queries: Query[], weights: StoryWeights): number {
  const exact = queries.filter((query) => query.exact);
  const tried = THRESHOLDS.map((threshold) => {
    const { right, said, gold } = verdicts(exact, weights, threshold);
    return { threshold, precision: right / said, f1: (2 * right) / (said + gold) };
  });
  const precise = tried.filter(({ precision }) => precision >= LEAST_PRECISION);
  return (precise.length > 0 ? precise : tried).reduce((a, b) => (b.f1 > a.f1 ? b : a)).threshold;
}

const files = process.argv.slice(2).filter((arg) => arg !== '--dry');
if (files.length < 2 || files.length % 2 === 1) {
  console.error('usage: tsx scripts/train-story.ts LIBRARY.jsonl[.gz] STORIES.json [LIBRARY STORIES]… [--dry]');
  process.exit(2);
}
const queries: Query[] = [];
for (let at = 0; at < files.length; at += 2) queries.push(...(await load(files[at]!, files[at + 1]!)));
for (const { story, fold } of queries) foldOf.set(topicOf(story), fold);

const sets = [...new Set(queries.map(({ set }) => set))];
const sums = new Map(sets.map((set) => [set, { n: 0, recall: 0, reciprocal: 0, right: 0, said: 0, gold: 0 }]));
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(queries, fold);
  weights.threshold = thresholdOf(
    queries.filter((query) => query.fold !== fold),
    weights,
  );
  console.error(`fold ${fold + 1}: threshold ${weights.threshold}`);
  for (const set of sets) {
    const test = queries.filter((query) => query.fold === fold && query.set === set);
    const sum = sums.get(set)!;
    const rank = ranking(test, weights);
    const verdict = verdicts(test, weights, weights.threshold);
    sum.n += test.length;
    sum.recall += rank.recall;
    sum.reciprocal += rank.reciprocal;
    sum.right += verdict.right;
    sum.said += verdict.said;
    sum.gold += verdict.gold;
  }
}
console.log(`on stories held out, ${FOLDS} folds:`);
for (const [set, { n, recall, reciprocal, right, said, gold }] of sums) {
  const show = (value: number) => value.toFixed(3);
  console.log(
    `${set.padEnd(10)} ${n} queries  R@5 ${show(recall / n)}  MRR ${show(reciprocal / n)}  ` +
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
  const shipped = { pair: short(weights.pair), context: short(weights.context), threshold: weights.threshold };
  writeFileSync(file, `${JSON.stringify(shipped)}\n`);
  console.log(`weights of all stories written, threshold ${weights.threshold}`);
}

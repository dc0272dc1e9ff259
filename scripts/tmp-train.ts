/**
 * Trains lib/story/weights.data.json and prints what it would score on stories it was not trained on.
 *   tsx scripts/train-story.ts LIBRARY.jsonl[.gz] STORIES.json [LIBRARY STORIES]… [--dry]
 * Libraries are as `match` reads them. Stories whose names start with the same digits are confusable variants of
 * one topic and stay in one fold.
 */
import { writeFileSync } from 'node:fs';
import { readLibrary, readStories } from '../lib/cli/read-library';
import { StoryIndex } from '../lib/cli/story-index';
import { hash } from '../lib/story/hash';
import { pairFeatures, type RankInput } from '../lib/story/pair-features';
import {
  contextOf,
  type PairRank,
  rankPairs,
  rankProfiles,
  type StoryWeights,
} from '../lib/story/rank-profiles';
import { fitModel, type Row } from './train-story-model';

const FOLDS = 5;
/** A pair of a library with dates counts this much in the pair model: its stories are two or three articles each, and rank alone counts there. */
const DATED_WEIGHT = 2;
/** The threshold is the one of highest F1 among those of at least this precision: a false story is worse than a missed one. */
const LEAST_PRECISION = 0.86;
const THRESHOLDS = Array.from({ length: 45 }, (_, i) => (i + 5) / 50);
const WRITTEN = 20;
/** Unrelated articles a query is also held against, and how far apart they are picked (a prime, to meet them all). */
const STRANGERS = 12;
const STRANGER_STEP = 7919;
/** Full libraries, and thin ones with one in this many of the candidates. */
const SHARES = [1, 4, 16];
/**
 * What a row of a thin library counts. On events, 0 gives F1 .880 in full libraries but precision .74 in thin ones;
 * 1 gives .867 and .81 to .84; 0.4 gives .872 and .79.
 */
const THIN_WEIGHT = 0.4;

interface Query {
  set: string;
  story: string;
  fold: number;
  input: RankInput;
  mates: Set<string>;
  candidates: RankInput[];
  /** Other articles of the library, taken for articles of the same day: what a small library offers for candidates. */
  strangers: RankInput[];
  /** Whether negatives are certain: in a library with dates unlabelled pairs may be true mates. */
  exact: boolean;
  storyOf: Map<string, string>;
}

const topicOf = (story: string) => /^\d+/.exec(story)?.[0] ?? story;

/** Shares out topics to folds, evenly within each set, in an order that only the name decides. */
function foldsOf(stories: string[], set: (story: string) => string): Map<string, number> {
  const folds = new Map<string, number>();
  const next = new Map<string, number>();
  const mixed = hash;
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

function strangersOf(id: string, story: string[], index: StoryIndex, held: string[]): RankInput[] {
  const { day } = index.input(id);
  const start = hash(id);
  return Array.from({ length: STRANGERS }, (_, at) => held[(start + at * STRANGER_STEP) % held.length]!)
    .filter((other) => !story.includes(other))
    .map((other) => ({ ...index.input(other), day }));
}

async function load(libraryFile: string, storiesFile: string): Promise<Query[]> {
  const documents = readLibrary(libraryFile, console.error);
  const stories = readStories(storiesFile);
  const index = new StoryIndex(documents);
  const folds = foldsOf(Object.keys(stories), setOf);
  const storyOf = new Map(Object.entries(stories).flatMap(([s, ids]) => ids.map((id) => [id, s] as const)));
  const held = [...documents.keys()];
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
        strangers: strangersOf(id, ids, index, held),
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

/**
 * The query as a small library would have it: one in `share` of its candidates, which the ids decide. What the other
 * candidates say must not be learnt from full libraries alone.
 */
function thinned(query: Query, share: number): Query {
  if (share === 1) return query;
  const kept = (id: string) => hash([query.input.id, id].sort().join(' ')) % share === 0;
  const candidates = query.candidates.filter(({ id }) => kept(id));
  const met = new Set(candidates.map(({ id }) => id));
  return {
    ...query,
    candidates: [...candidates, ...query.strangers.filter(({ id }) => !met.has(id))],
    mates: new Set([...query.mates].filter(kept)),
  };
}

/** Trains both stages on every fold but one; -1 holds out none. */
function train(queries: Query[], held: number): StoryWeights {
  const used = queries.filter(({ fold }) => fold !== held);
  const pairs: Row[] = used.flatMap((query) =>
    [...query.candidates, ...query.strangers]
      .filter(({ id }) => open(query, id, held))
      .map((candidate) => ({
        features: pairFeatures(query.input, candidate),
        same: query.mates.has(candidate.id),
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
        ? [{ features, same: query.mates.has(id), weight: share === 1 ? 1 : THIN_WEIGHT }]
        : [];
    });
  });
  return { pair, context: fitModel(rows), threshold: 0 };
}

/** What ranking says of every query, ranked once for all thresholds. */
const judge = (queries: Query[], weights: StoryWeights) =>
  queries.map((query) => ({ query, ranked: rankProfiles(query.input, query.candidates, weights) }));

type Judged = ReturnType<typeof judge>;

/** The pairs called one story at a threshold; a pair counts when either of its articles finds the other. */
function verdicts(judged: Judged, threshold: number) {
  const said = new Map<string, boolean>();
  let gold = 0;
  for (const { query, ranked } of judged) {
    gold += query.mates.size / 2;
    for (const { id, verdict } of ranked.slice(0, WRITTEN)) {
      if (verdict >= threshold) said.set([query.input.id, id].sort().join('|'), query.mates.has(id));
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
for (let at = 0; at < files.length; at += 2) queries.push(...(await load(files[at]!, files[at + 1]!)));
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
    sum.n += test.length;
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
    context: short(weights.context),
    threshold: weights.threshold,
  };
  writeFileSync(file, `${JSON.stringify(shipped)}\n`);
  console.log(`weights of all stories written, threshold ${weights.threshold}`);
}

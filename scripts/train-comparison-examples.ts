/** Labelled stories and the training of an aligner on some of them, for scripts/train-comparison.ts and the benchmark. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeDate } from '../lib/article/date-text';
import { type Aligner, firstFeatures, secondFeatures } from '../lib/comparison/align';
import { type Ground, makeGround } from '../lib/comparison/candidates';
import type { StoryArticle } from '../lib/comparison/comparison';
import { type Forest, forestScore } from '../lib/comparison/forest';
import { readStory } from '../lib/comparison/read-story';
import { bin, type Growth, grow } from './train-comparison-trees';

/** A story with its labels, as the gold folder holds it. */
export interface GoldStory {
  id: string;
  articles: StoryArticle[];
  links: { a: string; b: string; rel: 'same' | 'differs'; kind: string }[];
  facts: {
    label: string;
    kind: string;
    status: 'agree' | 'differs';
    values: { at: string; value: string }[];
  }[];
  only: string[];
  boilerplate: string[];
}

/** A story's candidates, what the first forest sees of them, and whether the gold links them. */
export interface Examples {
  ground: Ground;
  first: number[][];
  labels: number[];
}

/** Folds of the cross-validation; a story's fold is its place in the folder's order modulo this. */
export const FOLDS = 5;

const FIRST: Growth = {
  trees: 200,
  leaves: 12,
  rate: 0.05,
  leastHessian: 4,
  ridge: 4,
  rows: 0.7,
  features: 0.4,
  seed: 7,
};
const SECOND: Growth = {
  trees: 200,
  leaves: 8,
  rate: 0.05,
  leastHessian: 6,
  ridge: 6,
  rows: 0.7,
  features: 0.4,
  seed: 11,
};

/** Reads the stories of a gold folder, in the order of their file names. */
export function readGold(folder: string): GoldStory[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return {
        ...gold,
        articles: gold.articles.map(
          (article: {
            id: string | number;
            outlet: string;
            title?: string;
            date?: string;
            sentences: string[];
          }): StoryArticle => ({
            id: String(article.id),
            outlet: article.outlet,
            title: article.title ?? '',
            publishedAt: typeof article.date === 'string' ? normalizeDate(article.date) : null,
            completeness: 'full',
            sentences: article.sentences,
          }),
        ),
      };
    });
}

/** Candidates and labels of a story. */
export function examplesOf(story: GoldStory): Examples {
  const ground = makeGround(readStory(story.articles));
  const linked = new Set(story.links.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]));
  const at = (i: number) => {
    const { sentence } = ground.sides[i]!;
    return `${story.articles[sentence.article]!.id}:${sentence.index}`;
  };
  const labels = ground.candidates.map(({ i, j }) => (linked.has(`${at(i)}|${at(j)}`) ? 1 : 0));
  return { ground, first: firstFeatures(ground), labels };
}

function fit(tables: number[][][], labels: number[][], growth: Growth): Forest {
  const data = bin(tables.flat());
  return grow(
    data,
    labels.flat(),
    Int32Array.from({ length: data.rows }, (_, r) => r),
    growth,
  );
}

/** Trains both forests on some stories; the second learns from scores that the first gave to stories it had not seen. */
export function trainAligner(examples: Examples[]): Aligner {
  const labels = examples.map((story) => story.labels);
  const table = examples.map((story) => story.first);
  const first = fit(table, labels, FIRST);
  const held: number[][] = examples.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = examples.filter((_, s) => s % FOLDS !== fold);
    const forest = fit(
      kept.map((story) => story.first),
      kept.map((story) => story.labels),
      FIRST,
    );
    examples.forEach((story, s) => {
      if (s % FOLDS === fold) held[s] = story.first.map((features) => forestScore(forest, features));
    });
  }
  const wider = examples.map((story, s) => secondFeatures(story.ground, story.first, held[s]!));
  return { first, second: fit(wider, labels, SECOND) };
}

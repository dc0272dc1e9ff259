/**
 * Prints how well the comparison does on labelled stories, each compared with an aligner that was trained without it.
 *   npm run bench:comparison -- [GOLD_FOLDER NEWS.jsonl.gz EVENTS.jsonl.gz] [FOLDS.json]
 * FOLDS.json is what scripts/train-comparison.ts writes with the same arguments; without it the folds are trained here, which takes minutes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compareStory } from '../../lib/comparison/compare-story';
import type { Learned } from '../../lib/comparison/learned';
import { labelFiles, readGold, readLabels } from '../../scripts/labelled-stories';
import { examplesOf, FOLDS, trainFolds } from '../../scripts/train-comparison-examples';
import { type Predicted, scoreStories } from './comparison-score';
import { reportMutations } from './mutations';

const given = labelFiles(process.argv.slice(2));
const folder = given.folder || '../shared/gold';
const libraries =
  given.libraries.length > 0
    ? given.libraries
    : ['../shared/stories/news.jsonl.gz', '../shared/stories/events.jsonl.gz'];
if (!existsSync(folder)) throw new Error(`there is no folder ${folder}; give the folder of labelled stories`);
const stories = readGold(folder);
const models: Learned[] = given.folds
  ? JSON.parse(readFileSync(given.folds, 'utf8'))
  : trainFolds(stories.map(examplesOf), readLabels(libraries).map(examplesOf));
const at = ({ article, sentence }: { article: string; sentence: number }) => `${article}:${sentence}`;
let milliseconds = 0;
const predictions = stories.map((story, s): Predicted => {
  const began = performance.now();
  const comparison = compareStory(story.articles, { learned: models[s % FOLDS]! });
  milliseconds += performance.now() - began;
  return {
    links: comparison.links.map((link) => ({
      a: at(link.a),
      b: at(link.b),
      rel: link.agreement,
      score: link.score,
    })),
    offers: comparison.offers.map((link) => ({ a: at(link.a), b: at(link.b), score: link.score })),
    facts: comparison.facts.map(({ status, kind, label, values }) => ({
      label,
      kind,
      status,
      values: values.map(({ place, text }) => ({ at: at(place), value: text })),
    })),
    only: comparison.only.map(at),
    boilerplate: comparison.boilerplate.map(at),
  };
});
const result = scoreStories(stories, predictions);
for (const [name, figures] of Object.entries(result)) {
  console.log(
    name.padEnd(12),
    Object.entries(figures)
      .map(([key, value]) => `${key} ${value}`)
      .join('  '),
  );
}
const mutations = reportMutations(
  stories.flatMap(({ articles }, s) => articles.map((article) => ({ article, learned: models[s % FOLDS]! }))),
);
for (const [kind, { made, caught }] of Object.entries(mutations)) {
  console.log(`changed ${kind}`.padEnd(20), `named ${caught} of ${made}`, (caught / made).toFixed(3));
}
console.log('time        ', `${(milliseconds / stories.length).toFixed(1)} ms a story`);
if (process.env.PREDICTIONS)
  writeFileSync(
    process.env.PREDICTIONS,
    JSON.stringify(Object.fromEntries(stories.map((story, s) => [story.id, predictions[s]]))),
  );

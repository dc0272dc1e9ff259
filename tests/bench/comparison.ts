/**
 * Prints how well the comparison does on labelled stories, each compared with an aligner that was trained without it.
 *   npm run bench:comparison -- [GOLD_FOLDER] [FOLDS.json]
 * FOLDS.json is what scripts/train-comparison.ts writes; without it the folds are trained here, which takes some minutes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Aligner } from '../../lib/comparison/align';
import { compareStory } from '../../lib/comparison/compare-story';
import { examplesOf, FOLDS, readGold, trainAligner } from '../../scripts/train-comparison-examples';
import { type Predicted, scoreStories } from './comparison-score';

const [folder = '../shared/gold', foldsFile] = process.argv.slice(2);
if (!existsSync(folder)) throw new Error(`there is no folder ${folder}; give the folder of labelled stories`);
const stories = readGold(folder);
let aligners: Aligner[];
if (foldsFile) aligners = JSON.parse(readFileSync(foldsFile, 'utf8'));
else {
  const examples = stories.map(examplesOf);
  aligners = Array.from({ length: FOLDS }, (_, fold) =>
    trainAligner(examples.filter((_, s) => s % FOLDS !== fold)),
  );
}
const at = ({ article, sentence }: { article: string; sentence: number }) => `${article}:${sentence}`;
let milliseconds = 0;
const predictions = stories.map((story, s): Predicted => {
  const began = performance.now();
  const comparison = compareStory(story.articles, { aligner: aligners[s % FOLDS]! });
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
console.log('time        ', `${(milliseconds / stories.length).toFixed(1)} ms a story`);
if (process.env.PREDICTIONS)
  writeFileSync(
    process.env.PREDICTIONS,
    JSON.stringify(Object.fromEntries(stories.map((story, s) => [story.id, predictions[s]]))),
  );

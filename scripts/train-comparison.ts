/**
 * Trains the judges of lib/comparison on labelled stories and writes lib/comparison/learned.data.json.
 *   npx tsx scripts/train-comparison.ts GOLD_FOLDER NEWS.jsonl.gz EVENTS.jsonl.gz [FOLDS.json]
 * The libraries hold the texts that the labels in scripts/labels are of. With FOLDS.json it writes instead the models of the cross-validation,
 * each trained without its fold of the gold folder, for `npm run bench:comparison`.
 */
import { writeFileSync } from 'node:fs';
import { labelFiles, readGold, readLabels } from './labelled-stories';
import { examplesOf, trainFolds, trainLearned } from './train-comparison-examples';

const { folder, libraries, folds } = labelFiles(process.argv.slice(2));
if (!folder || libraries.length === 0)
  throw new Error(
    'usage: npx tsx scripts/train-comparison.ts GOLD_FOLDER NEWS.jsonl.gz EVENTS.jsonl.gz [FOLDS.json]',
  );
const gold = readGold(folder).map(examplesOf);
const more = readLabels(libraries).map(examplesOf);
if (folds) writeFileSync(folds, JSON.stringify(trainFolds(gold, more)));
else
  writeFileSync(
    new URL('../lib/comparison/learned.data.json', import.meta.url),
    JSON.stringify(trainLearned([...gold, ...more])),
  );

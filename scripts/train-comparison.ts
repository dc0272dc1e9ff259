/**
 * Trains the judges of lib/comparison on labelled stories and writes lib/comparison/learned.data.json.
 *   npx tsx scripts/train-comparison.ts GOLD_FOLDER [FOLDS.json]
 * With FOLDS.json it writes instead the models of the cross-validation, each trained without its fold, for `npm run bench:comparison`.
 */
import { writeFileSync } from 'node:fs';
import { examplesOf, FOLDS, readGold, trainLearned } from './train-comparison-examples';

const [folder, folds] = process.argv.slice(2);
if (!folder) throw new Error('usage: npx tsx scripts/train-comparison.ts GOLD_FOLDER [FOLDS.json]');
const examples = readGold(folder).map(examplesOf);
if (folds) {
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`fold ${fold + 1} of ${FOLDS}`);
    return trainLearned(examples.filter((_, s) => s % FOLDS !== fold));
  });
  writeFileSync(folds, JSON.stringify(models));
} else
  writeFileSync(
    new URL('../lib/comparison/learned.data.json', import.meta.url),
    JSON.stringify(trainLearned(examples)),
  );

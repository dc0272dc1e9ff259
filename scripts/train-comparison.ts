/**
 * Trains the aligner of lib/comparison on labelled stories and writes lib/comparison/aligner.data.json.
 *   npx tsx scripts/train-comparison.ts GOLD_FOLDER [FOLDS.json]
 * With FOLDS.json it writes instead the aligners of the cross-validation, each trained without its fold, for `npm run bench:comparison`.
 */
import { writeFileSync } from 'node:fs';
import { examplesOf, FOLDS, readGold, trainAligner } from './train-comparison-examples';

const [folder, folds] = process.argv.slice(2);
if (!folder) throw new Error('usage: npx tsx scripts/train-comparison.ts GOLD_FOLDER [FOLDS.json]');
const examples = readGold(folder).map(examplesOf);
if (folds) {
  const aligners = Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`fold ${fold + 1} of ${FOLDS}`);
    return trainAligner(examples.filter((_, s) => s % FOLDS !== fold));
  });
  writeFileSync(folds, JSON.stringify(aligners));
} else
  writeFileSync(
    new URL('../lib/comparison/aligner.data.json', import.meta.url),
    JSON.stringify(trainAligner(examples)),
  );

/**
 * `npm run soak`: kills worker, page and browser at random while the library works, and holds what is stored against
 * what was acknowledged. Exits 1 when something was lost, done twice or does not agree.
 *   npm run soak -- [KILLS] [SEED]    200 kills and a seed of the clock when left out
 */
import { buildExtension } from '../../scripts/build-extension';
import { soak } from './soak';

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

buildExtension('chrome')
  .then((extensionDir) => soak(extensionDir, { kills, killsARound: 5, seed, onRound: console.log }))
  .then(
    (report) => {
      console.log(JSON.stringify({ seed, ...report }, null, 2));
      process.exit(report.faults.length === 0 ? 0 : 1);
    },
    (error: unknown) => {
      console.error(`seed ${seed}:`, error);
      process.exit(1);
    },
  );

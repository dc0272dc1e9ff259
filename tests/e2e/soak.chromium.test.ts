import { expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension';
import { soak } from '../soak/soak';

it('loses nothing and does nothing twice when worker, page and browser are killed in the midst of work', async () => {
  const report = await soak(await buildExtension('chrome'), { kills: 7, killsARound: 2, seed: 4 });
  expect(report.faults).toEqual([]);
  expect(report.rounds).toBeGreaterThan(3);
}, 300_000);

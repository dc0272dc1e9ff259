/**
 * `npm test`: sees that the browsers are there, builds both extensions once, runs every test, and ends with the line
 * "N passed, N failed" over all of them. A skipped test, a file that does not load, an error outside of any test and a
 * project without a test count as failed.
 *   tsx scripts/test.ts [PROJECT …]   (unit, chromium, firefox; all three when none is named)
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_VARIABLE, buildExtension } from './build-extension';
import { countTests, type TestCount } from './count-tests';
import { ensureDisplayTools, findChromium, findFirefox } from './find-browser';

const PROJECTS = ['unit', 'chromium', 'firefox'] as const;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs one project's tests with live output. The projects run in turn: browsers and unit tests would slow each other. */
async function runProject(project: string, folder: string): Promise<TestCount> {
  const report = join(folder, `${project}.json`);
  const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, ...args, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, [BUILT_VARIABLE]: 'chrome,firefox' },
  });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return countTests(report, exitCode);
}

async function main(projects: readonly string[]): Promise<boolean> {
  const unknown = projects.find((name) => !(PROJECTS as readonly string[]).includes(name));
  if (unknown)
    throw new Error(
      `There is no test project ${unknown}: name some of ${PROJECTS.join(', ')}, or none for all.`,
    );
  console.log(`Chromium: ${await findChromium()}`);
  console.log(`Firefox:  ${await findFirefox()}`);
  await ensureDisplayTools();
  for (const browser of ['chrome', 'firefox'] as const)
    console.log(`Built:    ${await buildExtension(browser, { anew: true })}`);

  const folder = mkdtempSync(join(tmpdir(), 'second-source-test-'));
  const total: TestCount = { passed: 0, failed: 0, faults: [] };
  try {
    for (const project of projects) {
      const { passed, failed, faults } = await runProject(project, folder);
      total.passed += passed;
      total.failed += failed;
      total.faults.push(...faults.map((fault) => `${project}: ${fault}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const fault of total.faults) console.log(`failed: ${fault}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

const named = process.argv.slice(2);
main(named.length > 0 ? named : PROJECTS).then(
  (green) => process.exit(green ? 0 : 1),
  (error: Error) => {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);

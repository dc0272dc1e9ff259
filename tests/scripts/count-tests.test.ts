import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/count-tests';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-count-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface MadeFile {
  status?: string;
  tests: string[];
}

/** The count of a made-up report: files with the statuses of their tests. */
function count(files: MadeFile[], exitCode: number) {
  const report = join(folder, 'report.json');
  const testResults = files.map(({ status = 'passed', tests }, i) => ({
    name: `file ${i}`,
    status,
    assertionResults: tests.map((each, j) => ({ fullName: `test ${j}`, status: each })),
  }));
  writeFileSync(report, JSON.stringify({ testResults }));
  return countTests(report, exitCode);
}

describe('countTests', () => {
  it('counts what passed and what failed', () => {
    expect(count([{ tests: ['passed', 'passed'] }], 0)).toMatchObject({ passed: 2, failed: 0 });
    const mixed = count(
      [{ tests: ['passed'] }, { status: 'failed', tests: ['failed', 'passed', 'failed'] }],
      1,
    );
    expect(mixed).toMatchObject({ passed: 2, failed: 2 });
    expect(mixed.faults[0]).toContain('test 0 (file 1)');
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a %s test as failed', (status) => {
    expect(count([{ tests: ['passed', status] }], 0)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a file that does not load', () => {
    expect(count([{ tests: ['passed'] }, { status: 'failed', tests: [] }], 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a hook that failed after its tests passed', () => {
    expect(count([{ status: 'failed', tests: ['passed'] }], 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a run without a test, without a report, and with an error outside of any test', () => {
    expect(count([], 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(count([{ tests: ['passed'] }], 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

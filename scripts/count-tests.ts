import { existsSync, readFileSync } from 'node:fs';

/** How the tests of a run ended. */
export interface TestCount {
  passed: number;
  failed: number;
  /** A line for each one counted as failed. */
  faults: string[];
}

/** The parts of Vitest's JSON report that are read here. */
interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/**
 * Counts a run from the JSON report Vitest wrote. Whatever did not pass counts as failed: a skipped or unfinished
 * test, a file that did not load, a missing report, a run without a test, and, when everything else passed, an exit code
 * other than 0 (an error outside of any test).
 * @param report the report's path.
 * @param exitCode how Vitest ended.
 */
export function countTests(report: string, exitCode: number): TestCount {
  const faults: string[] = [];
  let passed = 0;
  if (existsSync(report)) {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    for (const file of testResults) {
      for (const { fullName, status } of file.assertionResults) {
        if (status === 'passed') passed += 1;
        else faults.push(`${status}: ${fullName} (${file.name})`);
      }
      if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
        faults.push(`the file does not load or a hook of it failed: ${file.name}`);
    }
    if (passed === 0 && faults.length === 0) faults.push('no test ran');
  } else faults.push('the run ended without a report');
  if (exitCode !== 0 && faults.length === 0) faults.push(`the run ended with exit code ${exitCode}`);
  return { passed, failed: faults.length, faults };
}

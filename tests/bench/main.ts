/**
 * `npm run bench`: measures in real Chromium how long finding a story takes in a service worker that was stopped, with
 * libraries of several sizes, beside two full-text indexes in service workers of the same kind; and what a reader waits
 * for, from the click to the compared story. Prints a table and writes .output/bench.json.
 *   npm run bench -- [SIZE …] [--news FILE]    sizes of the library; 1000 10000 100000 when none is named
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension';
import { type Newsstand, startNewsstand } from '../../scripts/newsstand/newsstand';
import { launchChromium } from '../e2e/harness/launch-chromium';
import { openPanelThroughPopup } from '../e2e/harness/reader-steps';
import { type ContenderName, makeBenchExtension } from './bench-extension';
import { fillContender } from './fill-contender';
import { serveLibrary } from './library-server';
import { measureFinding, measureFirstAnswers, openBenchPage } from './measure-finding';
import { measureReading } from './measure-reading';
import { NewsLibrary } from './news-library';
import { type BenchRow, printRows } from './print-rows';

const DEFAULT_SIZES = [1_000, 10_000, 100_000];
const DEFAULT_NEWS = '../shared/stories/news.jsonl.gz';
/** Full-text indexes are built up to this many articles: a snapshot of more takes minutes to make and seconds to load. */
const CONTENDERS_UP_TO = 10_000;
const output = fileURLToPath(new URL('../../.output', import.meta.url));

interface Run {
  library: NewsLibrary;
  origin: string;
  urls: Newsstand['urls'];
  built: string;
}

async function measure(name: ContenderName, sizes: number[], run: Run): Promise<BenchRow[]> {
  const { library, origin, urls, built } = run;
  const extensionDir = await makeBenchExtension(name, built);
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-profile-'));
  const rows: BenchRow[] = [];
  try {
    let filled = 0;
    for (const articles of sizes) {
      const chromium = await launchChromium({ extensionDir, profile });
      const row: Partial<BenchRow> = { name, articles };
      try {
        const page = await openBenchPage(chromium);
        // A full-text index is made anew: only its snapshot was kept.
        const from = name === 'minisearch' ? 0 : filled;
        Object.assign(row, await fillContender(page, name, origin, from, articles));
        filled = articles;
        Object.assign(row, await measureFinding(chromium, page, library, articles));
        if (name === 'second-source') {
          const article = await chromium.open(urls.cnbc);
          const panel = await openPanelThroughPopup(chromium, article);
          Object.assign(row, await measureReading(chromium, article, panel));
        }
      } finally {
        await chromium.close();
      }
      Object.assign(row, await measureFirstAnswers(extensionDir, profile, library, articles));
      console.log(JSON.stringify(row));
      rows.push(row as BenchRow);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
    rmSync(extensionDir, { recursive: true, force: true });
  }
  return rows;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { news: { type: 'string', default: DEFAULT_NEWS } },
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : DEFAULT_SIZES;
  if (sizes.some((size) => !Number.isInteger(size) || size <= 0))
    throw new Error('sizes are whole numbers above 0, such as: npm run bench -- 1000 10000');
  sizes.sort((a, b) => a - b);
  const library = new NewsLibrary(values.news);
  console.log(`libraries are made of ${library.of}`);
  const [server, newsstand, built] = await Promise.all([
    serveLibrary(library),
    startNewsstand(),
    buildExtension('chrome'),
  ]);
  const load = [loadavg()[0]!];
  try {
    const run = { library, origin: server.origin, urls: newsstand.urls, built };
    const small = sizes.filter((size) => size <= CONTENDERS_UP_TO);
    const rows: BenchRow[] = [];
    /** What could not be measured, and why: the others' figures are told all the same. */
    const failed: string[] = [];
    for (const name of ['second-source', 'minisearch', 'flexsearch'] as const) {
      try {
        rows.push(...(await measure(name, name === 'second-source' ? sizes : small, run)));
      } catch (error) {
        failed.push(`${name} could not be measured: ${error}`);
        process.exitCode = 1;
      }
    }
    load.push(loadavg()[0]!);
    printRows(rows);
    for (const line of failed) console.error(line);
    const loads = load.map((each) => each.toFixed(1)).join(' before, ');
    console.log(`\nThe machine's load was ${loads} after.`);
    mkdirSync(output, { recursive: true });
    writeFileSync(
      join(output, 'bench.json'),
      `${JSON.stringify({ of: library.of, load, rows, failed }, null, 2)}\n`,
    );
  } finally {
    server.close();
    await newsstand.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

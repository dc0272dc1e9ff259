/**
 * `npm run bench`: measures in real Chromium what a reader waits for, with libraries of several sizes. Before each
 * sample the service worker is stopped, as the browser does after 30 s of rest. Prints a table and writes
 * .output/bench.json. Libraries are filled through the import of the library page, with made texts.
 *   npm run bench -- [SIZE …]    sizes of the library; 100 1000 10000 when none is named
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { articleId } from '../../lib/library/article-id';
import { exportHeader } from '../../lib/library/export-format';
import { type Bench, openBench } from '../e2e/harness/extension-on-newsstand';
import { openPanelThroughPopup } from '../e2e/harness/reader-steps';
import { madeArticles } from './made-library';

const SAMPLES = 15;
const output = fileURLToPath(new URL('../../.output', import.meta.url));

interface Row {
  articles: number;
  /** Articles imported a second. */
  importRate: number;
  /** Milliseconds from the reader's click, worker stopped, to the compared story in the database. */
  coldStory: { median: number; p95: number };
  /** The same with the worker running. */
  warmStory: { median: number; p95: number };
}

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
function summary(samples: number[]): { median: number; p95: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: Math.round(quantile(sorted, 0.5)), p95: Math.round(quantile(sorted, 0.95)) };
}

async function exportOf(count: number, seed: number): Promise<string> {
  const lines = [exportHeader('2025-04-24T00:00:00Z')];
  for (const made of madeArticles(count, seed)) {
    const { address, outlet, title, day, sentences } = made;
    const known = { byline: [], modifiedAt: null, language: 'en', agency: null, completeness: 'full' };
    const record = { address, outlet, title, publishedAt: day, day, sentences, paragraphStarts: [0] };
    const id = await articleId(record);
    lines.push(
      JSON.stringify({
        type: 'article',
        record: { id, ...record, ...known, origin: 'import', addedAt: seed },
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Fills the library to a size. @returns articles imported a second. */
async function fill(library: Page, folder: string, from: number, to: number): Promise<number> {
  const file = join(folder, `${to}.ndjson`);
  writeFileSync(file, await exportOf(to - from, to));
  const start = performance.now();
  await library.locator('.file-field input[type=file]').setInputFiles(file);
  await library
    .getByText(`Imported: ${(to - from).toLocaleString('en')} added`)
    .waitFor({ timeout: 1_800_000 });
  return (to - from) / ((performance.now() - start) / 1000);
}

/** Milliseconds from asking for a tab's reading until its new comparison is stored, measured in the panel. */
function timeStory(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab!.id!;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('second-source');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const start = performance.now();
    const began = Date.now();
    void chrome.runtime.sendMessage({ to: 'second-source', command: 'tab.read', data: { tabId } });
    for (;;) {
      const record = await new Promise<{ state: string; changedAt: number } | undefined>((resolve) => {
        const get = database.transaction('tabs').objectStore('tabs').get(tabId);
        get.onsuccess = () => resolve(get.result);
      });
      if (record?.state === 'ready' && record.changedAt >= began) break;
      if (performance.now() - start > 60_000) throw new Error('no story within a minute');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    database.close();
    return performance.now() - start;
  });
}

async function measure(bench: Bench, sizes: number[], folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  const { chromium, urls } = bench;
  const library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html#backup`);
  const page = await chromium.open(urls.cnbc);
  const panel = await openPanelThroughPopup(chromium, page);
  let filled = 0;
  for (const articles of sizes) {
    await library.bringToFront();
    const importRate = Math.round(await fill(library, folder, filled, articles));
    filled = articles;
    await page.bringToFront();
    const cold: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      await chromium.stopServiceWorker();
      cold.push(await timeStory(panel));
      warm.push(await timeStory(panel));
    }
    const row = { articles, importRate, coldStory: summary(cold), warmStory: summary(warm) };
    console.log(JSON.stringify(row));
    rows.push(row);
  }
  return rows;
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).map(Number);
  const sizes = named.length > 0 ? named : [100, 1_000, 10_000];
  if (sizes.some((size) => !Number.isInteger(size) || size <= 0))
    throw new Error('sizes are whole numbers above 0, such as: npm run bench -- 100 1000');
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const bench = await openBench();
  try {
    const rows = await measure(
      bench,
      sizes.sort((a, b) => a - b),
      folder,
    );
    console.log('\n| articles | imported a second | cold: click to story, median (p95) ms | warm |');
    console.log('|---|---|---|---|');
    for (const { articles, importRate, coldStory, warmStory } of rows)
      console.log(
        `| ${articles.toLocaleString('en')} | ${importRate} | ${coldStory.median} (${coldStory.p95}) | ${warmStory.median} (${warmStory.p95}) |`,
      );
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, 'bench.json'), `${JSON.stringify({ samples: SAMPLES, rows }, null, 2)}\n`);
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

/**
 * `npm run bench:ingest`: imports made articles in real Chromium and measures how many a second go in, how long the
 * library page is blocked meanwhile, and how long another page of the extension waits for a record it reads.
 *   npm run bench:ingest -- [ARTICLES] [HELD]    imports ARTICLES (3000) into a library of HELD (0) imported before
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { articleId } from '../../lib/library/article-id';
import { exportHeader } from '../../lib/library/export-format';
import { openBench } from '../e2e/harness/extension-on-newsstand';
import { madeArticles } from './made-library';
import { blockedTimes, watchBlocked } from './watch-blocked';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

async function exportOf(count: number, seed: number): Promise<string> {
  const lines = [exportHeader('2025-04-24T00:00:00Z')];
  const made = [...madeArticles(count, seed)].sort((a, b) => a.day.localeCompare(b.day));
  for (const each of made) {
    const known = { byline: [], modifiedAt: null, language: 'en', agency: null, completeness: 'full' };
    const record = {
      ...each,
      ...known,
      publishedAt: each.day,
      paragraphStarts: [0],
      origin: 'import',
      addedAt: 1,
    };
    lines.push(JSON.stringify({ type: 'article', record: { id: await articleId(record), ...record } }));
  }
  return `${[...lines, JSON.stringify({ type: 'end', record: { records: count } })].join('\n')}\n`;
}

/** Imports through the page as a reader does. @returns articles a second. */
async function importFile(page: Page, file: string, count: number): Promise<number> {
  const start = performance.now();
  await page.locator('.file-field input[type=file]').setInputFiles(file);
  await page.getByText(`Imported: ${count.toLocaleString('en')} added`).waitFor({ timeout: 3_600_000 });
  return count / ((performance.now() - start) / 1000);
}

/** Has a page read a random profile and its shard's day again and again, and collects how long each took. */
const startReading = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('second-source');
      opening.onsuccess = () => resolve(opening.result);
    });
    const waits: number[] = [];
    Object.assign(globalThis, { waits, reading: true });
    void (async () => {
      while ((globalThis as unknown as { reading: boolean }).reading) {
        const began = performance.now();
        await new Promise<void>((resolve) => {
          const reading = database.transaction(['articles', 'profiles', 'shards']);
          reading.objectStore('profiles').getAllKeys(null, 1);
          reading.objectStore('shards').getAllKeys(null, 1);
          reading.oncomplete = () => resolve();
        });
        waits.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      database.close();
    })();
  });

function summary(samples: number[]) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (q: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0);
  const above = sorted.filter((ms) => ms > 50).length;
  return {
    samples: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longest: at(1),
    above50: above,
  };
}

async function main(): Promise<void> {
  const [count = 3_000, held = 0] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'second-source-ingest-'));
  const bench = await openBench();
  const of = `chrome-extension://${bench.chromium.extensionId}`;
  try {
    const page = await bench.chromium.open(`${of}/library.html#backup`);
    const file = join(folder, 'library.ndjson');
    if (held > 0) {
      writeFileSync(file, await exportOf(held, 1));
      await importFile(page, file, held);
    }
    writeFileSync(file, await exportOf(count, 2));
    const reader = await bench.chromium.open(`${of}/library.html#privacy`);
    await startReading(reader);
    await watchBlocked(page);
    const perSecond = Math.round(await importFile(page, file, count));
    const blocked = await blockedTimes(page);
    const waits = await reader.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
    const row = {
      imported: count,
      held,
      perSecond,
      pageBlocked: summary(blocked),
      readerWaited: summary(waits),
    };
    console.log(JSON.stringify(row, null, 2));
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, 'bench-ingest.json'), `${JSON.stringify(row, null, 2)}\n`);
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

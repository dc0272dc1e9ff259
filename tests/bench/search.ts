/**
 * `npm run bench:search`: measures the library page's list and search box in real Chromium over made articles: how
 * long the index takes to build and how large it is, what a search takes, and the longest time the page was blocked.
 *   npm run bench:search -- [ARTICLES]    100000 when none is named
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBench } from '../e2e/harness/extension-on-newsstand';
import { waitFor } from '../e2e/harness/wait-for';
import { fillTables } from './fill-tables';
import { madeArticles } from './made-library';
import { blockedTimes, watchBlocked } from './watch-blocked';

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const MINUTES = 60_000;

/** Milliseconds from typing until the status line tells of the result. */
async function timeQuery(page: Page, query: string): Promise<{ query: string; ms: number; said: string }> {
  const status = page.locator('main > p[role=status]');
  await page.getByRole('searchbox').fill('');
  await waitFor('an empty status', async () => (await status.innerText()) === '');
  const start = Date.now();
  await page.getByRole('searchbox').fill(query);
  const said = await waitFor('a result', async () => (await status.innerText()) || null, 5 * MINUTES);
  return { query, ms: Date.now() - start, said };
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 100_000);
  const bench = await openBench();
  const address = `chrome-extension://${bench.chromium.extensionId}/library.html`;
  try {
    let page = await bench.chromium.open(address);
    await page.locator('.article-row').first().waitFor();
    const [word] = [...madeArticles(1, 1)].map(({ sentences }) => sentences[3]!.split(' ').slice(3, 6));
    await fillTables(page, count);
    await page.close();
    const rows: Record<string, unknown> = { articles: count };
    const opened = Date.now();
    page = await bench.chromium.open(address);
    await watchBlocked(page);
    await waitFor(
      'the whole list',
      async () => Number(await page.locator('.article-row').first().getAttribute('aria-setsize')) >= count,
      MINUTES,
    );
    rows.listMs = Date.now() - opened;
    const began = Date.now();
    await page.getByRole('searchbox').fill(`${word![0]} `);
    await page.locator('progress').waitFor();
    await waitFor(
      'the index',
      async () => (await page.locator('.progress-line progress').count()) === 0,
      30 * MINUTES,
    );
    rows.buildSeconds = Math.round((Date.now() - began) / 1000);
    const building = (await blockedTimes(page)).length;
    const queries = [];
    for (const query of [`${word![0]} `, word!.join(' '), `"${word!.join(' ')}"`, word![2]!.slice(0, 3)])
      for (let i = 0; i < 3; i++) queries.push(await timeQuery(page, query));
    rows.queries = queries;
    await page.mouse.wheel(0, 2_000_000);
    await waitFor('rows far down', async () => {
      const place = await page.locator('.article-row').last().getAttribute('aria-posinset');
      return Number(place) > 100;
    });
    const worker = page.workers()[0];
    rows.workerHeap = await worker
      ?.evaluate(
        () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize,
      )
      .catch(() => null);
    const blocked = await blockedTimes(page);
    const part = (times: number[]) => ({ times: times.length, longest: Math.max(0, ...times) });
    rows.blockedMs = { building: part(blocked.slice(0, building)), searching: part(blocked.slice(building)) };
    // Read last: a hundred megabytes at once hold the page up.
    rows.index = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('second-source');
        opening.onsuccess = () => resolve(opening.result);
      });
      const all = await new Promise<{ postings: Uint8Array; ends: Uint32Array; terms: string[] }[]>(
        (resolve) => {
          const reading = database.transaction('searchParts').objectStore('searchParts').getAll();
          reading.onsuccess = () => resolve(reading.result);
        },
      );
      database.close();
      let bytes = 0;
      for (const { postings, ends, terms } of all)
        bytes +=
          postings.byteLength + ends.byteLength + terms.reduce((sum, term) => sum + term.length + 2, 0);
      return { parts: all.length, bytes };
    });
    console.log(JSON.stringify(rows, null, 2));
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, 'bench-search.json'), `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await bench.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { chromium } from 'playwright-core';
import { readArticle } from '../../lib/article/read-article';
import { findChromium } from '../../scripts/find-browser';
import { bundleScript } from './bundle-script';
import { HOSTILE, LARGE, type MadePage } from './hard-made-pages';
import type { InPage } from './reading-in-page';

declare const measureReading: (readabilityFirst: boolean) => Promise<InPage>;

declare const timeReading: () => { ms: number; isArticle: boolean };

declare const timeSlices: () => Promise<{ longest: number; ms: number; isArticle: boolean; placed: boolean }>;

/** A page to open: its whole HTML and the address it is served under. */
export interface ServedPage {
  id: string;
  html: string;
  url: string;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Opens every page under its own address in real Chromium and prints how reading does there against the command line's. */
export async function measureInBrowser(pages: ServedPage[]): Promise<void> {
  const code = await bundleScript('reading-in-page.ts');
  console.log(`reading with Readability, minified: ${(code.length / 1000).toFixed(0)} kB`);
  const profile = mkdtempSync(join(tmpdir(), 'reading-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    chromiumSandbox: false,
    bypassCSP: true,
  });
  try {
    const measured: (InPage & { id: string; same: boolean })[] = [];
    for (const served of pages) {
      const page = await context.newPage();
      await page.route('**/*', (route) => {
        const { url, isMain } = { url: route.request().url(), isMain: route.request().isNavigationRequest() };
        if (isMain && url.split('#')[0] === served.url.split('#')[0])
          return route.fulfill({ body: served.html, contentType: 'text/html; charset=utf-8' });
        return route.abort(route.request().isNavigationRequest() ? 'aborted' : 'failed');
      });
      try {
        await page.goto(served.url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
        await page.evaluate(code);
        const result = await page.evaluate((first) => measureReading(first), measured.length % 2 === 0);
        const dom = new JSDOM(served.html, { url: served.url, virtualConsole: new VirtualConsole() });
        const expected = readArticle(dom.window.document, served.url);
        dom.window.close();
        const same =
          JSON.stringify(expected.paragraphs) === JSON.stringify(result.paragraphs) &&
          expected.isArticle === result.isArticle;
        measured.push({ id: served.id, same, ...result });
        if (!same || result.unplaced.length > 0)
          console.log(
            `${served.id}: ${same ? 'same' : 'OTHER RESULT'}, ${result.unplaced.length} of ${result.sentences} sentences without a place ${JSON.stringify(result.unplaced[0] ?? '').slice(0, 100)}`,
          );
      } catch (error) {
        console.log(`${served.id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
      await page.close();
    }
    const share = (count: number) => `${count} of ${pages.length}`;
    console.log(`same result as the command line: ${share(measured.filter(({ same }) => same).length)}`);
    console.log(
      `every sentence placed: ${share(measured.filter(({ unplaced }) => unplaced.length === 0).length)}`,
    );
    const times = (key: 'reading' | 'readability' | 'placing') => measured.map((page) => page[key]);
    const medianOf = (key: Parameters<typeof times>[0]) => median(times(key)).toFixed(1);
    console.log(
      `median ms, best of five: reading ${medianOf('reading')}, Readability alone ${medianOf('readability')}`,
    );
    const firsts = (parity: number, key: 'firstReading' | 'firstReadability') =>
      median(measured.filter((_, i) => i % 2 === parity).map((page) => page[key])).toFixed(1);
    console.log(
      `median ms, going first in a fresh page: reading ${firsts(1, 'firstReading')}, Readability alone ${firsts(0, 'firstReadability')}`,
    );
    console.log(`median ms, placing ${medianOf('placing')}`);
    const slices = measured.map(({ longest }) => longest);
    console.log(
      `longest the page is held up, ms: median ${median(slices).toFixed(1)}, most ${Math.max(...slices).toFixed(1)}, over 50 on ${share(slices.filter((ms) => ms > 50).length)}`,
    );
    const openMade = async ({ html, prepare }: MadePage) => {
      const page = await context.newPage();
      await page.route('**/*', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
      await page.goto('https://made.example/news/ferry-runs-aground-off-quillport', {
        waitUntil: 'commit',
        timeout: 120_000,
      });
      await page.waitForLoadState('domcontentloaded', { timeout: 120_000 });
      await page.evaluate(code);
      if (prepare) await page.evaluate(prepare);
      return page;
    };
    for (const [name, made] of Object.entries(LARGE)) {
      const page = await openMade(made);
      const first = await page.evaluate(() => timeSlices());
      const again = await page.evaluate(() => timeSlices());
      console.log(
        `${name}: ${first.isArticle ? 'an article' : 'no article'} in ${first.ms.toFixed(0)} ms, ${first.placed ? 'all' : 'NOT ALL'} placed, page held up ${first.longest.toFixed(0)} ms at most, again ${again.longest.toFixed(0)} ms`,
      );
      await page.close();
    }
    for (const [name, made] of Object.entries(HOSTILE)) {
      const page = await openMade(made);
      const took = await page.evaluate(() => timeReading());
      const live = await page.evaluate(() => timeSlices());
      console.log(
        `${name}: ${took.isArticle ? 'an article' : 'no article'} in ${took.ms.toFixed(0)} ms, in slices ${live.ms.toFixed(0)} ms, page held up ${live.longest.toFixed(0)} ms at most`,
      );
      await page.close();
    }
  } finally {
    // A browser that is gone already must not hide the error that says why.
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
}

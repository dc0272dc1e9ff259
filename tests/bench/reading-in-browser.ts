import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { readArticle } from '../../lib/article/read-article';
import { findChromium } from '../../scripts/find-browser';
import type { InPage } from './reading-in-page';

declare const measureReading: (readabilityFirst: boolean) => InPage;

declare const timeReading: () => { ms: number; isArticle: boolean };

/** A page to open: its whole HTML and the address it is served under. */
export interface ServedPage {
  id: string;
  html: string;
  url: string;
}

/** Pages made to hurt, by what hurts: HTML, and what is done to the page once it is open. */
const HOSTILE: Record<string, { html: string; prepare?: () => void }> = {
  '100,000 nested elements': { html: `${'<div>'.repeat(100_000)}<p>The text at the bottom of it all.</p>` },
  '20 MB of text in one paragraph': {
    html: '<p id="long"></p>',
    prepare: () => {
      document.getElementById('long')!.textContent = 'All work and no play. '.repeat(950_000);
    },
  },
  '20 MB of text in 200,000 paragraphs': {
    html: '',
    prepare: () => {
      const text =
        'All work and no play makes a long page, and this is one of its very many paragraphs, said one. ';
      for (let i = 0; i < 200_000; i++)
        document.body.appendChild(document.createElement('p')).textContent = text;
    },
  },
  '100,000 links': {
    html: '',
    prepare: () => {
      for (let i = 0; i < 100_000; i++) {
        const link = document.createElement('a');
        link.href = '/n';
        link.textContent = 'Headline number one about something that happened';
        document.body.appendChild(document.createElement('li')).appendChild(link);
      }
    },
  },
  'a script that rewrites the page all the time': {
    html: '<p>The page.</p>',
    prepare: () => {
      setInterval(() => {
        document.body.innerHTML = `<p>${'Rewritten, and rewritten again. '.repeat(Math.random() * 50)}</p>`;
      }, 1);
    },
  },
};

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: new URL('reading-in-page.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'reading',
      },
    },
  });
  const first = Array.isArray(output) ? output[0]! : output;
  if (!('output' in first)) throw new Error('the bundle came out as a watcher');
  return first.output[0].code;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Opens every page under its own address in real Chromium and prints how reading does there against the command line's. */
export async function measureInBrowser(pages: ServedPage[]): Promise<void> {
  const code = await bundle();
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
    for (const [name, { html, prepare }] of Object.entries(HOSTILE)) {
      const page = await context.newPage();
      await page.route('**/*', (route) =>
        route.fulfill({ body: `<body>${html}</body>`, contentType: 'text/html' }),
      );
      await page.goto('https://hostile.example/news/a-page-that-means-harm', {
        waitUntil: 'commit',
        timeout: 120_000,
      });
      await page.evaluate(code);
      if (prepare) await page.evaluate(prepare);
      const took = await page.evaluate(() => timeReading());
      console.log(`${name}: ${took.isArticle ? 'an article' : 'no article'} in ${took.ms.toFixed(0)} ms`);
      await page.close();
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

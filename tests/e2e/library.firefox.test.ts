import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobRecord } from '../../lib/library/job-record';
import { buildExtension } from '../../scripts/build-extension';
import { type ExtensionFirefox, launchFirefox } from './harness/launch-firefox';
import { waitFor } from './harness/wait-for';

const FILES = 60;

describe('the library page in Firefox', () => {
  let firefox: ExtensionFirefox;
  let library: Page;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-library-'));
    firefox = await launchFirefox({ extensionDir: await buildExtension('firefox') });
    library = await firefox.openExtensionPage('library.html', '.article-row');
  });
  afterAll(async () => {
    await firefox?.close();
    rmSync(folder, { recursive: true });
  });

  const rows = () => library.$$eval('.article-row', (list) => list.length);

  it('searches in its worker, and marks what it found', async () => {
    await waitFor('the samples', async () => (await rows()) === 4);
    await library.type('input[type=search]', 'peacekeep presence');
    await library.waitForSelector('mark.found', { timeout: 30_000 });
    await waitFor('one found', async () => (await rows()) === 1);
  });

  it('writes an export by way of a file on disk', async () => {
    await library.click('.library-nav a[href="#backup"]');
    await library.waitForSelector('.file-field');
    await library.click('main .button.primary');
    const said = await waitFor('the export', async () => {
      const words = await library.$$eval('main [role=status]', (list) =>
        list.map((each) => each.textContent).join(' '),
      );
      return /Exported/.test(words) && words;
    });
    expect(said).toContain('4 articles');
  });

  it('adds chosen files after it was closed', async () => {
    const paragraph = 'The old bridge was closed after the river rose. The council met about it twice.';
    const files = Array.from({ length: FILES }, (_, n) => {
      const file = join(folder, `${n}.html`);
      writeFileSync(file, `<article><h1>Bridge ${n}</h1><p>${paragraph} It was day ${n}.</p></article>`);
      return file;
    });
    const onlooker = await firefox.openExtensionPage('popup.html', 'body');
    await library.bringToFront();
    await library.click('.library-nav a[href="#add"]');
    const input = (await library.waitForSelector(
      '.drop input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...files);
    const stored = () =>
      onlooker.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('second-source');
          opening.onsuccess = () => resolve(opening.result);
        });
        const all = (table: string) =>
          new Promise<unknown[]>((resolve) => {
            const reading = database.transaction(table).objectStore(table).getAll();
            reading.onsuccess = () => resolve(reading.result);
          });
        const jobs = (await all('jobs')) as JobRecord[];
        const counts = { articles: (await all('articles')).length, pending: (await all('pending')).length };
        database.close();
        return { ...counts, job: jobs.find(({ kind }) => kind === 'files') };
      });
    // Closed before it has taken them all, it would add those it took, and say so.
    await waitFor('all files taken', async () => (await stored()).job?.total === FILES);
    await library.close();
    // At least a file besides the mark of the end.
    expect((await stored()).pending).toBeGreaterThan(1);
    const after = await waitFor(
      'all files',
      async () => {
        const now = await stored();
        return now.job?.state === 'done' && now;
      },
      90_000,
    );
    expect(after.job?.result).toMatchObject({ added: FILES, cut: false });
    expect(after.pending).toBe(0);
    expect(after.articles).toBe(4 + FILES);
  });
});

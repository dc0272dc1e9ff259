import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { waitFor } from './harness/wait-for';

const STORY = [
  'The old bridge in Lower Varn was closed on Sunday after the river rose by two metres.',
  'At least 14 people were taken to safety, the fire service of the district said.',
  'A spokesman for the council said the bridge would stay closed until engineers had looked at its piers.',
  'Heavy rain is expected to go on until Tuesday, and schools along the river remain shut.',
].join('\n\n');

describe('the library page', () => {
  let bench: Bench;
  let library: Page;
  let folder: string;
  beforeAll(async () => {
    bench = await openBench();
    folder = mkdtempSync(join(tmpdir(), 'second-source-library-'));
    library = await bench.chromium.open(`chrome-extension://${bench.chromium.extensionId}/library.html`);
  });
  afterAll(async () => {
    await bench?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const go = (section: string) => library.locator(`.library-nav a[href="#${section}"]`).click();
  const rows = () => library.locator('.article-row');

  it('lists the sample articles of a new library', async () => {
    await waitFor('the samples', async () => (await rows().count()) === 4);
    // A row is there before what it shows was read.
    await library.locator('.article-rows').getByText('Financial Times').first().waitFor();
  });

  it('finds articles by words of their texts, and says when none has them', async () => {
    const search = library.getByRole('searchbox');
    await search.fill('peacekeep presence');
    await waitFor('one found', async () => (await rows().count()) === 1);
    expect(await rows().first().innerText()).toContain('Financial Times');
    expect(await rows().first().locator('mark.found').allInnerTexts()).toContain('peacekeeping');
    await search.fill('zeppelin');
    await waitFor('none found', async () => (await rows().count()) === 0);
    await search.fill('');
    await waitFor('all again', async () => (await rows().count()) === 4);
  });

  it('finds an exact phrase, and narrows the list down by outlet and day', async () => {
    const search = library.getByRole('searchbox');
    await search.fill('"at least"');
    await waitFor('some found', async () => (await rows().count()) > 0);
    await search.fill('"least at"');
    await waitFor('none found', async () => (await rows().count()) === 0);
    await search.fill('');
    await library.getByText('Narrow down').click();
    await library.locator('select').selectOption({ label: 'Financial Times' });
    await waitFor('one of that outlet', async () => (await rows().count()) === 1);
    await library.getByRole('button', { name: 'Show all' }).click();
    await library.getByLabel('To', { exact: true }).fill('2001-01-01');
    await waitFor('none so old', async () => (await rows().count()) === 0);
    await library.getByRole('button', { name: 'Show all' }).click();
    await waitFor('all again', async () => (await rows().count()) === 4);
  });

  it('pins an article', async () => {
    const pin = rows().first().locator('.pin');
    await pin.click();
    await waitFor('pinned', async () => (await pin.getAttribute('aria-pressed')) === 'true');
  });

  it('removes an article and takes that back', async () => {
    await library
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await waitFor('one less', async () => (await rows().count()) === 3);
    await library.getByRole('button', { name: 'Undo' }).click();
    await waitFor('all again', async () => (await rows().count()) === 4);
  });

  it('adds a pasted text and shows it with its sentences', async () => {
    await go('add');
    await library.locator('textarea').fill(`Flood closes old bridge\n\n${STORY}`);
    await library.locator('input[name=outlet]').fill('Varn Gazette');
    await library.locator('input[name=publishedAt]').fill('2025-03-02');
    await library.getByRole('button', { name: 'Add to library' }).click();
    await library.getByRole('status').filter({ hasText: 'Flood closes old bridge' }).waitFor();
    await go('articles');
    await library.getByRole('button', { name: 'Flood closes old bridge' }).first().click();
    await library.getByText('At least 14 people were taken to safety').waitFor();
    await library.getByRole('button', { name: 'Articles' }).click();
  });

  it('adds chosen files one by one, and says of each that cannot be added why', async () => {
    const page = `<!doctype html><title>Bridge reopens</title><article><h1>Bridge reopens after flood</h1>${STORY.split(
      '\n\n',
    )
      .map((text) => `<p>${text} <img src=x onerror="document.title='run'"></p>`)
      .join('')}</article>`;
    const files = {
      'second.txt': `Council on the bridge\n\n${STORY} More on this tomorrow.`,
      'page.html': page,
      'empty.txt': '',
      'picture.png': 'x',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await go('add');
    await library
      .locator('.drop input[type=file]')
      .setInputFiles(Object.keys(files).map((name) => join(folder, name)));
    const problems = library.locator('.problems li');
    await waitFor('two problems', async () => (await problems.count()) === 2);
    expect(await problems.allInnerTexts()).toEqual([
      expect.stringContaining('empty.txt'),
      expect.stringContaining('Only .txt, .html'),
    ]);
    expect(await library.title()).not.toBe('run');
    await go('articles');
    await waitFor('seven articles', async () => (await rows().count()) === 7);
  });

  it('takes a dropped file as a chosen one, and one it has already does not count twice', async () => {
    await go('add');
    const text = readFileSync(join(folder, 'second.txt'), 'utf8');
    const dataTransfer = await library.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'second.txt', { type: 'text/plain' }));
      return transfer;
    }, text);
    await library.dispatchEvent('.drop', 'drop', { dataTransfer });
    await library.getByText('Files: 0 added, 0 updated, 1 already there.').waitFor();
    await waitFor('no problem listed', async () => (await library.locator('.problems li').count()) === 0);
    await go('articles');
    await waitFor('seven articles', async () => (await rows().count()) === 7);
  });

  it('exports everything and takes it in again after it was lost', async () => {
    await go('backup');
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Export everything' }).click();
    const file = join(folder, 'export.ndjson.gz');
    await (await download).saveAs(file);
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(9);

    await go('articles');
    for (let left = 7; left > 0; left--) {
      await library
        .getByRole('button', { name: /^Remove / })
        .first()
        .click();
      await waitFor('one less', async () => (await rows().count()) === left - 1);
    }
    await go('backup');
    await library.locator('.file-field input[type=file]').setInputFiles(file);
    await library.getByText('Imported: 7 added, 0 updated, 0 already there.').waitFor();
    await library.locator('.file-field input[type=file]').setInputFiles(file);
    await library.getByText('Imported: 0 added, 0 updated, 7 already there.').waitFor();
    writeFileSync(file, 'no export');
    await library.locator('.file-field input[type=file]').setInputFiles(file);
    await library.getByText('not a Second Source export').waitFor();
  });

  it('leads from a passage of a text without an address to its sentence here', async () => {
    const page = await bench.chromium.open(bench.urls.cnbc);
    const popup = await bench.chromium.openPopup(page);
    await popup.getByRole('button', { name: 'Open side panel' }).click();
    const panel = await bench.chromium.findExtensionPage('sidepanel.html');
    const opened = bench.chromium.context.waitForEvent('page');
    await panel.getByText('at least 12').first().click();
    const reading = await opened;
    await reading.locator('mark').filter({ hasText: 'at least 12' }).waitFor();
  });

  it('puts an article into the story on show, at the reader’s word', async () => {
    const pages = bench.chromium.context.pages();
    await pages.find((each) => each.url().startsWith(bench.urls.cnbc))!.bringToFront();
    const panel = await bench.chromium.findExtensionPage('sidepanel.html');
    await panel.locator('#coverage').waitFor();
    const opened = bench.chromium.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Add an article to this story' }).click();
    const choosing = await opened;
    await choosing.getByText('Which article tells the same story').waitFor();
    await choosing.getByRole('searchbox').fill('lower varn');
    await choosing.getByRole('button', { name: /^Tells the same story: Flood closes/ }).click();
    await choosing.getByText('Which article tells').waitFor({ state: 'detached' });
    await choosing.close();
    await pages.find((each) => each.url().startsWith(bench.urls.cnbc))!.bringToFront();
    await panel.locator('#coverage').getByText('Varn Gazette').first().waitFor();
  });

  it('empty, says so in popup and panel with the next step', async () => {
    await library.bringToFront();
    await go('articles');
    await waitFor('the list', async () => (await rows().count()) === 7);
    for (let left = await rows().count(); left > 0; left--) {
      await library
        .getByRole('button', { name: /^Remove / })
        .first()
        .click();
      await waitFor('one less', async () => (await rows().count()) === left - 1);
    }
    const page = await bench.chromium.open(bench.urls.ft);
    const popup = await bench.chromium.openPopup(page);
    await popup.getByRole('button', { name: 'Add articles' }).waitFor();
    await popup.getByRole('button', { name: 'Try the sample articles' }).click();
    await popup.getByText('other outlets', { exact: false }).first().waitFor();
  });
});

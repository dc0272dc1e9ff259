import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

/** How long the browser's prompt takes to be up, in milliseconds, on a busy machine. */
const PROMPT = 2_000;

/** The extension interfaces, in the contexts that have them. */
declare const chrome: typeof browser;

describe('a site the reader allows', () => {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await openBench({ headless: false });
    page = await bench.chromium.open(bench.urls.cnbc);
  });
  afterAll(() => bench?.close());

  it('is asked for by its host alone, in the browser’s own prompt', async () => {
    const { native } = bench.chromium;
    if (!native) throw new Error('the prompt wants a display of the test’s own');
    const granted = async () => {
      const worker = await bench.chromium.serviceWorker();
      const { origins } = await worker.evaluate(() => chrome.permissions.getAll());
      return origins?.length ? origins : null;
    };
    // No page tells when the browser's prompt is up, so an answer that came too early is given again to a new one.
    const origins = await waitFor(
      'the permission',
      async () => {
        const popup = await bench.chromium.openPopup(page);
        await popup.getByRole('button', { name: 'Always read cnbc.localhost' }).click();
        await pause(PROMPT);
        // The prompt's focus is on "Deny"; "Allow" is the next.
        await native.press('Tab');
        await pause(PROMPT / 4);
        await native.press('Return');
        return waitFor('the grant', granted, 3_000);
      },
      90_000,
    );
    expect(origins).toEqual(['*://cnbc.localhost/*']);
  });

  it('is read without a click from then on, and no other site is', async () => {
    await page.bringToFront();
    const panel = await openPanelThroughPopup(bench.chromium, page);
    await page.goto('about:blank');
    await panel.getByRole('heading', { name: 'This page has not been read yet' }).waitFor();
    await bench.chromium.stopServiceWorker();
    await page.goto(bench.urls.cnbc);
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
    await page.goto(bench.urls.ft);
    await panel.getByRole('heading', { name: 'This page has not been read yet' }).waitFor();
  });

  it('is given back on the library page', async () => {
    const library = await bench.chromium.open(
      `chrome-extension://${bench.chromium.extensionId}/library.html#sites`,
    );
    await library.getByText('cnbc.localhost').first().waitFor();
    await library.getByRole('button', { name: /cnbc/ }).click();
    await waitFor('no site', async () => (await library.getByText('cnbc.localhost').count()) === 0);
    const scripts = () =>
      library.evaluate(() => chrome.scripting.getRegisteredContentScripts().then((list) => list.length));
    await waitFor('no registered script', async () => (await scripts()) === 0);
  });
});

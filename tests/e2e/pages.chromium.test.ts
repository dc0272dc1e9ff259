import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { openPanelThroughPopup } from './harness/reader-steps';

describe('pages of every kind', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench?.close());

  const popupOn = async (page: Page) => {
    const popup = await bench.chromium.openPopup(page);
    return popup;
  };

  it('says of a front page that it is no article', async () => {
    const page = await bench.chromium.open(bench.urls.front);
    const popup = await popupOn(page);
    await popup.getByRole('heading', { name: 'No news article on this page' }).waitFor();
    await popup.close();
    await page.close();
  });

  it('says of a page of the browser that it cannot be read', async () => {
    const page = await bench.chromium.open('chrome://version');
    const popup = await popupOn(page);
    await popup.getByRole('heading', { name: 'This page cannot be read' }).waitFor();
    await popup.close();
    await page.close();
  });

  it('follows single-page navigation to the next article, and the back button', async () => {
    const page = await bench.chromium.open(bench.urls.spa);
    await page.locator('article').waitFor();
    const panel = await openPanelThroughPopup(bench.chromium, page);
    const title = () => panel.locator('header h1');
    await title().filter({ hasText: 'Trump Criticizes Putin' }).waitFor();
    await page.locator('nav a').nth(1).click();
    await title().filter({ hasText: 'Vladimir, STOP!' }).waitFor();
    await page.goBack();
    await title().filter({ hasText: 'Trump Criticizes Putin' }).waitFor();
    await page.close();
  });

  it('reads a text that arrives late', async () => {
    const page = await bench.chromium.open(bench.urls.late);
    const popup = await popupOn(page);
    await popup.getByText('other outlets', { exact: false }).first().waitFor();
    await popup.close();
    await page.close();
  });

  it('follows the reader from tab to tab', async () => {
    const first = await bench.chromium.open(bench.urls.cnbc);
    const panel = await openPanelThroughPopup(bench.chromium, first);
    const second = await bench.chromium.open(bench.urls.ft);
    await panel.getByRole('heading', { name: 'This page has not been read yet' }).waitFor();
    await first.bringToFront();
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
    await second.close();
    await first.close();
  });
});

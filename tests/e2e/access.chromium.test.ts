import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow } from './harness/access';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { selectWords } from './harness/page-marks';
import { openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

const SECTIONS = ['articles', 'add', 'feeds', 'sites', 'settings', 'backup', 'privacy'];

describe('access for every reader', () => {
  let bench: Bench;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    bench = await openBench();
    page = await bench.chromium.open(bench.urls.cnbc);
    panel = await openPanelThroughPopup(bench.chromium, page);
  });
  afterAll(() => bench?.close());

  it('has no axe violation in the panel’s story, its opened reasons and its answer, and fits 320 px', async () => {
    for (const reason of await panel.locator('summary').all()) await reason.click();
    expect(await findings(panel)).toEqual([]);
    expect(await overflow(panel)).toBe(0);
    await selectWords(page, 'Ukraine had agreed to a U.S. ceasefire proposal 44 days ago');
    await panel.getByRole('button', { name: 'Find corroboration for selection' }).click();
    await panel.locator('.said').waitFor();
    expect(await findings(panel)).toEqual([]);
    expect(await overflow(panel)).toBe(0);
    await panel.keyboard.press('Escape');
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
  });

  it('has no axe violation in the popup, of an article and of no article', async () => {
    const popup = await bench.chromium.openPopup(page);
    await popup.getByText('other outlets', { exact: false }).first().waitFor();
    expect(await findings(popup)).toEqual([]);
    await popup.close();
    const front = await bench.chromium.open(bench.urls.front);
    const other = await bench.chromium.openPopup(front);
    await other.getByRole('heading', { name: 'No news article on this page' }).waitFor();
    expect(await findings(other)).toEqual([]);
    await other.close();
    await front.close();
  });

  it('has no axe violation in any section of the library page, and fits 320 px', async () => {
    const library = await bench.chromium.open(
      `chrome-extension://${bench.chromium.extensionId}/library.html`,
    );
    for (const section of SECTIONS) {
      await library.locator(`.library-nav a[href="#${section}"]`).click();
      await library.getByRole('heading', { level: 1 }).waitFor();
      expect(await findings(library), section).toEqual([]);
      expect(await overflow(library), section).toBe(0);
    }
    await library.close();
  });

  it('goes by keyboard alone from the first chip to a passage on the page', async () => {
    await page.bringToFront();
    await panel.locator('.chips a').first().focus();
    const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
    await waitFor('a value under the focus', async () => {
      await panel.keyboard.press('Tab');
      return /At least nine/.test(await focused());
    });
    await panel.keyboard.press('Enter');
    await waitFor('the sentence marked', () =>
      page.evaluate(() => (CSS.highlights.get('second-source-shown')?.size ?? 0) > 0),
    );
  });
});

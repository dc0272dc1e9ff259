import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { markedWords } from './harness/page-marks';
import { addThroughPopup, openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

describe('a reader opens an article and compares it', () => {
  let bench: Bench;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench?.close());

  /** The card of a differing fact, by words of one of its values' sentences; labels are the reports' own and vary. */
  const card = (value: string) =>
    panel
      .locator('#differing li')
      .filter({ has: panel.locator('mark', { hasText: value }) })
      .first();

  it('says in the popup what the page is and how others report it, and adds it to the library', async () => {
    const { chromium, urls } = bench;
    page = await chromium.open(urls.cnbc);
    const popup = await chromium.openPopup(page);
    await popup.getByText('other outlets', { exact: false }).first().waitFor();
    const figures = await popup.locator('.figures').innerText();
    expect(figures).toMatch(/3\s+other outlets/);
    expect(figures).toMatch(/3\s+independent/);
    await popup.getByText('At least nine').waitFor();
    await popup.getByRole('button', { name: 'Add to library' }).click();
    await popup.getByText('In your library').waitFor();
    await popup.close();
    const again = await chromium.openPopup(page);
    await again.getByText('In your library').waitFor();
    await again.close();
  });

  it('keeps what was read and added when the worker is stopped between the steps', async () => {
    const { chromium, urls } = bench;
    for (const address of [urls.ft, urls.digest, urls.spacewar]) {
      const tab = await addThroughPopup(chromium, address);
      await chromium.stopServiceWorker();
      await tab.close();
    }
    await page.bringToFront();
    panel = await openPanelThroughPopup(chromium, page);
    await chromium.stopServiceWorker();
    expect(await panel.getByRole('heading', { name: 'Where reports differ' }).count()).toBe(1);
    // Reports of one day: one of them says that its toll has risen to what it gives.
    expect(await card('At least nine').innerText()).toContain('later reports are higher');
  });

  it('carries on a comparison whose worker was stopped in the middle of it', async () => {
    // What a worker leaves behind that is stopped while it compares.
    await panel.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('second-source');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const store = database.transaction('tabs', 'readwrite').objectStore('tabs');
      await new Promise((resolve) => {
        const all = store.getAll();
        all.onsuccess = () => {
          for (const tab of all.result)
            store.put({ ...tab, state: 'comparing', comparison: null, matches: [] });
          store.transaction.oncomplete = resolve;
        };
      });
      database.close();
    });
    await bench.chromium.stopServiceWorker();
    await panel.reload();
    await panel.getByRole('heading', { name: 'Where reports differ' }).waitFor();
  });

  it('shows the differing toll with every outlet’s own words, and no fact of the teasers', async () => {
    const killed = await card('At least nine').innerText();
    expect(killed).toContain('At least nine');
    expect(killed.match(/at least 12/g)?.length).toBeGreaterThanOrEqual(2);
    const injured = await card('more than 70').innerText();
    for (const value of ['more than 70', 'more than 90']) expect(injured).toContain(value);
    const missiles = await card('nearly 70').innerText();
    expect(missiles).toContain('nearly 70');
    expect(missiles).toContain('at least 70');
    const all = await panel.locator('main').innerText();
    expect(all).toMatch(/44/);
    expect(all).not.toMatch(/Waymo|robotaxi|OpenAI|Hollywood|10,000 of its employees/);
  });

  it('scrolls to a value’s sentence in this tab and marks it', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await card('At least nine').getByText('At least nine').first().click();
    const words = await waitFor('the sentence marked', async () => (await markedWords(page, 'shown'))[0]);
    expect(words).toContain('At least nine people were killed');
    await waitFor('scrolling', () => page.evaluate(() => scrollY > 100));
  });

  it('opens another outlet’s sentence on its page, scrolled to by a text fragment', async () => {
    const opened = bench.chromium.context.waitForEvent('page');
    await card('At least nine').getByText('at least 12').first().click();
    const other = await opened;
    await other.waitForLoadState();
    expect(new URL(other.url()).host).toMatch(/^(ft|digest|spacewar)\.localhost/);
    await waitFor('the fragment scrolling there', () => other.evaluate(() => scrollY > 100));
    await other.close();
  });

  it('takes out an article that tells another story, for good, and takes that back', async () => {
    await page.bringToFront();
    const before = await panel.locator('#coverage').locator('xpath=..').innerText();
    expect(before).toContain('Digest');
    await panel
      .getByRole('button', { name: /Not this story.*Digest|Digest.*not this story/i })
      .first()
      .click();
    await panel.getByText('2 other outlets').first().waitFor();
    await bench.chromium.stopServiceWorker();
    await page.reload();
    panel = await openPanelThroughPopup(bench.chromium, page);
    await panel.getByText('2 other outlets').first().waitFor();
    await panel.getByText('1 article you took out of this story').click();
    await panel.getByRole('button', { name: 'Put back Digest' }).click();
    await panel.getByText('3 other outlets').first().waitFor();
  });

  it('says that a tab that went elsewhere was not read, and reads it again on a click', async () => {
    await page.goto(bench.urls.ft);
    await panel
      .getByText(/click the .*button|toolbar/i)
      .first()
      .waitFor();
    panel = await openPanelThroughPopup(bench.chromium, page);
    await panel.getByText('Financial Times').first().waitFor();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { selectWords } from './harness/page-marks';
import { openPanelThroughPopup } from './harness/reader-steps';

describe('a reader highlights a sentence', () => {
  let bench: Bench;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    bench = await openBench({ headless: false });
    page = await bench.chromium.open(bench.urls.cnbc);
    panel = await openPanelThroughPopup(bench.chromium, page);
  });
  afterAll(() => bench?.close());

  /** Waits until the panel answers about a sentence that holds the words. */
  const answerAbout = (words: string) => panel.locator('.said').filter({ hasText: words }).waitFor();
  const section = (heading: RegExp) =>
    panel.locator('section').filter({ has: panel.getByRole('heading', { name: heading }) });
  const backToStory = async () => {
    await panel.getByRole('button', { name: 'Whole story' }).click();
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
  };

  it('asks by the panel’s button: the sentence, who reports it alike, and who does not surely have it', async () => {
    await page.bringToFront();
    await selectWords(page, 'Ukraine had agreed to a U.S. ceasefire proposal 44 days ago');
    await panel.getByRole('button', { name: 'Find corroboration for selection' }).click();
    await answerAbout('Zelensky noted Thursday that Ukraine had agreed');
    expect(await section(/Reported alike/).innerText()).toContain(
      'accepted a U.S. ceasefire proposal 44 days prior',
    );
    const alike = await section(/Reported alike/).innerText();
    expect(alike).not.toContain('making a big concession');
    const rest = panel.locator('#answer-perhaps, #answer-without');
    expect((await rest.allInnerTexts()).join(' ')).toContain('Financial Times');
    expect(await panel.locator('main').innerText()).toMatch(/4 articles/);
    await backToStory();
  });

  it('asks by the page’s context menu, about words that run through inline markup', async () => {
    await page.evaluate(() => {
      const text = Array.from(document.querySelectorAll('p')).find((p) =>
        p.textContent?.includes('At least nine people'),
      );
      const node = Array.from(text?.childNodes ?? []).find((n) =>
        n.textContent?.includes('At least nine people'),
      )!;
      const range = document.createRange();
      const from = node.textContent!.indexOf('nine people');
      range.setStart(node, from);
      range.setEnd(node, from + 'nine people'.length);
      const emphasis = document.createElement('em');
      range.surroundContents(emphasis);
    });
    await selectWords(page, 'At least nine people were killed');
    const box = await page.evaluate(() => {
      const { x, y, height } = getSelection()!.getRangeAt(0).getClientRects()[0]!;
      return { x: x + 4, y: y + height / 2 };
    });
    const { native } = bench.chromium;
    if (!native) throw new Error('the context menu wants a display of the test’s own');
    // The menu is the browser's own: its items are reached by the keyboard, the extension's stands just before the last.
    await native.clickInPage(page, box, 'right');
    await native.press('Up');
    await native.press('Up');
    await native.press('Return');
    await answerAbout('At least nine people were killed and more than 70 injured');
    expect(await section(/differently/).innerText()).toContain('at least 12');
    await panel.keyboard.press('Escape');
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
  });

  it('asks by the keyboard shortcut, from a worker that was stopped', async () => {
    await bench.chromium.stopServiceWorker();
    await page.bringToFront();
    await selectWords(page, 'Steve Witkoff, would visit Moscow this week');
    await bench.chromium.native?.press('alt+shift+f');
    await answerAbout('Steve Witkoff');
    await backToStory();
  });

  it('tells a selection without a statement, and no selection, as such', async () => {
    await selectWords(page, 'Markets');
    await panel.getByRole('button', { name: 'Find corroboration for selection' }).click();
    await panel.getByRole('heading', { name: /statement|nothing to look/i }).waitFor();
    await panel.getByRole('button', { name: 'Whole story' }).click();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await panel.getByRole('button', { name: 'Find corroboration for selection' }).click();
    await panel.getByRole('heading', { name: /select/i }).waitFor();
    await panel.getByRole('button', { name: 'Whole story' }).click();
  });

  it('assigned the shortcuts it names', async () => {
    const commands = await panel.evaluate(() =>
      (globalThis as unknown as { chrome: typeof browser }).chrome.commands.getAll(),
    );
    const shortcuts = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(shortcuts.corroborate).toBe('Alt+Shift+F');
    expect(shortcuts['open-panel']).toBe('Alt+Shift+S');
  });
});

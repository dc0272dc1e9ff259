import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { markCounts, markedWords } from './harness/page-marks';
import { openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

describe('marks on the page', () => {
  let bench: Bench;
  let page: Page;
  let panel: Page;
  let before: string;
  beforeAll(async () => {
    bench = await openBench();
    page = await bench.chromium.open(bench.urls.cnbc);
    before = await page.evaluate(() => document.documentElement.outerHTML);
    panel = await openPanelThroughPopup(bench.chromium, page);
  });
  afterAll(() => bench?.close());

  const marked = (on: Page) =>
    waitFor('the marks', async () => ((await markCounts(on)).differs ? true : null));

  it('shows which sentences others report, and where they differ, without editing the page', async () => {
    await marked(page);
    expect((await markedWords(page, 'differs')).join(' ')).toContain('At least nine people were killed');
    expect((await markCounts(page)).same).toBeGreaterThan(2);
    const words = [...(await markedWords(page, 'same')), ...(await markedWords(page, 'differs'))].join(' ');
    expect(words).not.toMatch(/robotaxi|Investing Club/);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('answers in the panel when a marked sentence is clicked', async () => {
    const at = await page.evaluate(() => {
      const ranges = CSS.highlights.get('second-source-differs') as unknown as Set<Range>;
      const range = [...ranges].find((one) => one.toString().includes('At least nine'))!;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0]!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await panel.locator('.said').filter({ hasText: 'At least nine people were killed' }).waitFor();
    await panel.getByRole('button', { name: 'Whole story' }).click();
  });

  it('are switched off and on in the panel, and stay off for the next page', async () => {
    await panel.getByRole('switch', { name: 'Marks on the page' }).click();
    await waitFor('no marks', async () => Object.keys(await markCounts(page)).length === 0);
    await page.goto(bench.urls.spacewar);
    panel = await openPanelThroughPopup(bench.chromium, page);
    expect(await markCounts(page)).toEqual({});
    await panel.getByRole('switch', { name: 'Marks on the page' }).click();
    await waitFor('the marks', async () => ((await markCounts(page)).same ?? 0) > 0);
  });

  it('come back when the page builds its article anew', async () => {
    const live = await bench.chromium.open(bench.urls.rerender);
    await openPanelThroughPopup(bench.chromium, live);
    await waitFor('the marks', async () => ((await markCounts(live)).same ?? 0) > 0);
    const renders = () => live.evaluate(() => Number(document.querySelector('main')?.dataset.renders));
    const seen = await renders();
    await waitFor('another rendering', async () => (await renders()) > seen + 1);
    await waitFor('marks on nodes that are in the page', () =>
      live.evaluate(() => {
        const ranges = CSS.highlights.get('second-source-same') as unknown as Set<Range> | undefined;
        return [...(ranges ?? [])].some((range) => range.startContainer.isConnected && !range.collapsed);
      }),
    );
  });

  it('show under a strict content security policy', async () => {
    const strict = await bench.chromium.open(bench.urls.csp);
    await openPanelThroughPopup(bench.chromium, strict);
    await waitFor('the marks', async () => ((await markCounts(strict)).same ?? 0) > 0);
  });
});

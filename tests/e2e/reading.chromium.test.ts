import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

describe('how a page is read', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench?.close());

  it('reads an article in a frame of the page’s own site, and marks and shows its sentences there', async () => {
    const page = await bench.chromium.open(bench.urls.framed);
    const panel = await openPanelThroughPopup(bench.chromium, page);
    await panel.locator('header h1').filter({ hasText: 'Trump Criticizes Putin' }).waitFor();
    const frame = page.frames().find((each) => each.url().endsWith('/story/frame'))!;
    await waitFor('marks in the frame', () =>
      frame.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('second-source'))),
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it('says that the article is in a frame of another site, and of which', async () => {
    const page = await bench.chromium.open(bench.urls.elsewhere);
    const popup = await bench.chromium.openPopup(page);
    await popup.getByText('in a frame of ft.localhost', { exact: false }).waitFor();
    await popup.close();
    await page.close();
  });

  it('stops at the next article of an endless page, also one appended later, and says so', async () => {
    const page = await bench.chromium.open(bench.urls.endless);
    const panel = await openPanelThroughPopup(bench.chromium, page);
    await panel.locator('header h1').filter({ hasText: 'Trump Criticizes Putin' }).waitFor();
    await page.waitForFunction(() => document.body.dataset.appended === 'yes', null, { timeout: 60_000 });
    await panel.getByText('How this page was read').click();
    await panel.getByRole('heading', { name: 'The next article' }).waitFor();
    expect(await panel.locator('header h1').textContent()).toContain('Trump Criticizes Putin');
    await page.close();
  });

  it('tells in the panel how the page was read and what was left out', async () => {
    const page = await bench.chromium.open(bench.urls.ft);
    const panel = await openPanelThroughPopup(bench.chromium, page);
    const how = panel.locator('.page-reading');
    await how.getByText('How this page was read').click();
    await how.getByText('This page was taken for one article.').waitFor();
    await how.getByText('Headline from').waitFor();
    await panel.evaluate(() => document.querySelector('.page-reading')?.scrollIntoView());
    if (process.env.PICTURES) await panel.screenshot({ path: `${process.env.PICTURES}/how.png` });
    expect(await how.locator('.left-out').count()).toBeGreaterThan(0);
    await page.close();
  });
});

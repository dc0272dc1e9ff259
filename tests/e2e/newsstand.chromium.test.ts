import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed, type SeedName } from '../../scripts/newsstand/seeds';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { waitFor } from './harness/wait-for';

describe('the newsstand in Chromium', () => {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await openBench();
    page = await bench.chromium.context.newPage();
  });
  afterAll(() => bench?.close());

  it.each<[SeedName, string]>([
    ['cnbc', 'h1'],
    ['ft', 'h1'],
    ['digest', '.t'],
    ['spacewar', 'h1'],
  ])('%s: the headline is in view and the picture drawn', async (name, headline) => {
    await page.goto(bench.urls[name]);
    const title = page.locator(headline);
    expect(await title.textContent()).toBe(readSeed(name).title);
    const box = await title.boundingBox();
    const view = await page.evaluate(() => innerHeight);
    expect(box && box.y > 0 && box.y + box.height < view).toBe(true);
    const size = await page
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(size).toBe(800);
  });

  it('looks different at every outlet', async () => {
    const looks: string[] = [];
    for (const name of ['cnbc', 'ft', 'digest', 'spacewar'] as const) {
      await page.goto(bench.urls[name]);
      looks.push(
        await page.evaluate(() => {
          const { backgroundColor, fontFamily } = getComputedStyle(document.body);
          return `${backgroundColor} ${fontFamily}`;
        }),
      );
    }
    expect(new Set(looks).size).toBe(4);
  });

  it('fits a narrow window without scrolling sideways', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    for (const name of ['cnbc', 'ft', 'digest', 'spacewar', 'spa'] as const) {
      await page.goto(bench.urls[name]);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 400]);
    }
    await page.setViewportSize({ width: 1600, height: 800 });
  });

  it('swaps the article without a load', async () => {
    await page.goto(bench.urls.spa);
    await page.getByRole('heading', { name: readSeed('cnbc').title }).waitFor();
    await page.evaluate(() => {
      document.documentElement.dataset.same = 'yes';
    });
    await page.getByRole('link', { name: 'Second story' }).click();
    await page.getByRole('heading', { name: readSeed('spacewar').title }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/story/two');
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes');
    await page.goBack();
    await page.getByRole('heading', { name: readSeed('cnbc').title }).waitFor();
  });

  it('brings the text late', async () => {
    await page.goto(bench.urls.late);
    const paragraphs = page.locator('#text p');
    expect(await paragraphs.count()).toBe(1);
    await waitFor('the late text', async () => (await paragraphs.count()) > 20);
  });

  it('enforces the strict policy, and still has its looks', async () => {
    await page.goto(bench.urls.csp);
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      return document.title !== 'ran';
    });
    expect(refused).toBe(true);
    expect(await page.locator('.h').evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
      'rgb(200, 31, 60)',
    );
  });

  it('renders the live page again and again', async () => {
    await page.goto(bench.urls.rerender);
    const main = page.locator('main');
    const renders = async (): Promise<number> => Number(await main.getAttribute('data-renders'));
    await waitFor('three renders', async () => (await renders()) >= 3);
  });
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Axe's findings on a page, in both colour schemes, as "scheme rule: element". */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)),
    );
  }
  return found;
}

/** The narrowest panel a reader may have, in pixels. */
const NARROW = 320;

/** How many pixels a page's content reaches over the width of a narrow panel; 0 when nothing scrolls sideways. */
export async function overflow(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width: NARROW, height: 700, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return Math.max(0, over);
}

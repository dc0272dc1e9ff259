/**
 * `npm run pictures`: takes the pictures of the README from the running extension on the newsstand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBench } from '../tests/e2e/harness/extension-on-newsstand';
import { selectWords } from '../tests/e2e/harness/page-marks';
import { addThroughPopup, openPanelThroughPopup } from '../tests/e2e/harness/reader-steps';
import { writeSideBySide } from '../tests/e2e/harness/side-by-side';

const folder = fileURLToPath(new URL('pictures', import.meta.url));
mkdirSync(folder, { recursive: true });
const file = (name: string) => join(folder, `${name}.png`);

/** Draws a page in a size of its own, as a window of that size would. */
async function sized(page: Page, width: number, height: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  const picture = await page.screenshot();
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return picture;
}

const bench = await openBench();
try {
  const { chromium, urls } = bench;
  for (const address of [urls.ft, urls.digest, urls.spacewar])
    await (await addThroughPopup(chromium, address)).close();
  const page = await addThroughPopup(chromium, urls.cnbc);
  await page.getByRole('button', { name: 'Accept all' }).click();
  const popup = await chromium.openPopup(page);
  await popup.getByText('other outlets', { exact: false }).first().waitFor();
  await popup.screenshot({ path: file('popup') });
  await popup.close();
  const panel = await openPanelThroughPopup(chromium, page);
  await selectWords(page, 'At least nine people were killed');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const height = 860;
  await writeSideBySide(
    chromium.context,
    [await sized(page, 1000, height), await sized(panel, 380, height)],
    file('panel'),
  );
  await page.bringToFront();
  await selectWords(page, 'Ukraine had agreed to a U.S. ceasefire proposal 44 days ago');
  await panel.getByRole('button', { name: 'Find corroboration for selection' }).click();
  await panel.locator('.said').waitFor();
  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.evaluate(() => scrollTo(0, 0));
  writeFileSync(file('answer'), await sized(panel, 380, 640));
  const library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html`);
  await library.locator('.article-row').first().waitFor();
  writeFileSync(file('library'), await sized(library, 900, 520));
} finally {
  await bench.close();
}

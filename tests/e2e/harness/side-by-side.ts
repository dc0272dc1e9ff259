import { writeFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/**
 * Puts pictures beside each other as a window shows page and panel, and writes them as one PNG.
 * @param context a browser to draw in.
 * @param pictures PNG pictures, left to right, aligned at their upper edges.
 */
export async function writeSideBySide(
  context: BrowserContext,
  pictures: Buffer[],
  file: string,
): Promise<void> {
  const page = await context.newPage();
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;display:inline-flex;gap:8px;padding:8px;background:#dfe3ea;align-items:flex-start}</style><body>${images.join('')}</body>`,
    { waitUntil: 'load' },
  );
  writeFileSync(file, await page.locator('body').screenshot());
  await page.close();
}

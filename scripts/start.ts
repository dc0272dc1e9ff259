/**
 * `npm start`: builds the extension and opens a browser with it on a local newsstand, the four sample articles as
 * pages of four outlets. The library is filled through the popup, as a reader would; the panel is open on the first.
 *   npm start                  in a window, until it is closed
 *   npm start -- --headless    unseen (as without a display): prints the comparison, writes .output/demo.png, exits
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ExtensionChromium, launchChromium } from '../tests/e2e/harness/launch-chromium';
import { addThroughPopup, openPanelThroughPopup } from '../tests/e2e/harness/reader-steps';
import { writeSideBySide } from '../tests/e2e/harness/side-by-side';
import { buildExtension } from './build-extension';
import { type Newsstand, startNewsstand } from './newsstand/newsstand';
import { printComparison } from './print-comparison';

const output = fileURLToPath(new URL('../.output', import.meta.url));
const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = values.headless || needsDisplay;

async function show(chromium: ExtensionChromium, { urls }: Newsstand): Promise<void> {
  for (const address of [urls.ft, urls.digest, urls.spacewar]) {
    console.log(`Reading ${address}`);
    await addThroughPopup(chromium, address);
  }
  console.log(`Reading ${urls.cnbc}`);
  const page = await addThroughPopup(chromium, urls.cnbc);
  const panel = await openPanelThroughPopup(chromium, page);
  if (!headless) {
    console.log('The panel is open on the first article. Close the window or press Ctrl+C to end.');
    await new Promise((resolve) => chromium.context.once('close', resolve));
    return;
  }
  await printComparison(panel);
  mkdirSync(output, { recursive: true });
  const picture = join(output, 'demo.png');
  await writeSideBySide(chromium.context, [await page.screenshot(), await panel.screenshot()], picture);
  console.log(`Picture of page and panel: ${picture}`);
}

async function main(): Promise<void> {
  if (needsDisplay && !values.headless)
    console.log('There is no display: showing it unseen, as with --headless.');
  console.log('Building the extension …');
  const extensionDir = await buildExtension('chrome');
  const newsstand = await startNewsstand();
  const chromium = await launchChromium({ extensionDir, headless });
  try {
    await show(chromium, newsstand);
  } finally {
    await chromium.close();
    await newsstand.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import type { Page } from 'playwright-core';
import type { ExtensionChromium } from './launch-chromium';

/** Opens a page, clicks the toolbar button and adds the article to the library from the popup. @returns the page. */
export async function addThroughPopup(chromium: ExtensionChromium, address: string): Promise<Page> {
  const page = await chromium.open(address);
  const popup = await chromium.openPopup(page);
  await popup.getByRole('button', { name: 'Add to library' }).click();
  await popup.getByText('In your library').waitFor();
  // Else the next click on the button may find this popup, which is about to go, in place of its own.
  await popup.close();
  return page;
}

/** Clicks the toolbar button on a page and opens the side panel from the popup. @returns the panel, with its story drawn. */
export async function openPanelThroughPopup(chromium: ExtensionChromium, page: Page): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await popup.getByRole('button', { name: 'Open side panel' }).click();
  const panel = await chromium.findExtensionPage('sidepanel.html');
  await panel.getByRole('heading', { name: 'Coverage' }).waitFor();
  return panel;
}

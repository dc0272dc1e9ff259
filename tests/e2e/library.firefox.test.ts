import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension';
import { type ExtensionFirefox, launchFirefox } from './harness/launch-firefox';
import { waitFor } from './harness/wait-for';

describe('the library page in Firefox', () => {
  let firefox: ExtensionFirefox;
  let library: Page;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionDir: await buildExtension('firefox') });
    library = await firefox.openExtensionPage('library.html', '.article-row');
  });
  afterAll(() => firefox?.close());

  const rows = () => library.$$eval('.article-row', (list) => list.length);

  it('searches in its worker, and marks what it found', async () => {
    await waitFor('the samples', async () => (await rows()) === 4);
    await library.type('input[type=search]', 'peacekeep presence');
    await library.waitForSelector('mark.found', { timeout: 30_000 });
    await waitFor('one found', async () => (await rows()) === 1);
  });

  it('writes an export by way of a file on disk', async () => {
    await library.click('.library-nav a[href="#backup"]');
    await library.waitForSelector('.file-field');
    await library.click('main .button.primary');
    const said = await waitFor('the export', async () => {
      const words = await library.$$eval('main [role=status]', (list) =>
        list.map((each) => each.textContent).join(' '),
      );
      return /Exported/.test(words) && words;
    });
    expect(said).toContain('4 articles');
  });
});

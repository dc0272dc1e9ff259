import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension';
import { type Newsstand, startNewsstand } from '../../scripts/newsstand/newsstand';
import { readSeed } from '../../scripts/newsstand/seeds';
import { type ExtensionFirefox, launchFirefox } from './harness/launch-firefox';

describe('the newsstand in Firefox', () => {
  let stand: Newsstand;
  let firefox: ExtensionFirefox;
  beforeAll(async () => {
    const extensionDir = await buildExtension('firefox');
    stand = await startNewsstand();
    firefox = await launchFirefox({ extensionDir });
  });
  afterAll(async () => {
    await firefox?.close();
    await stand?.close();
  });

  it.each(['cnbc', 'ft', 'digest', 'spacewar'] as const)('reaches %s under its own host', async (name) => {
    const page = await firefox.open(stand.urls[name]);
    expect(await page.title()).toContain(readSeed(name).title);
    expect(await page.evaluate(() => document.body.textContent)).toContain(readSeed(name).title);
    await page.close();
  });

  it.each([
    ['popup.html', '#root > *'],
    ['sidepanel.html', '#root > *'],
    ['library.html', '#root > *'],
  ])('opens the extension’s %s', async (file, drawn) => {
    const page = await firefox.openExtensionPage(file, drawn);
    expect(await page.evaluate(() => location.protocol)).toBe('moz-extension:');
    await page.close();
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { hostPatterns, outletsOfPack, type StarterOutlet } from '../../lib/services/starter-packs';
import { buildExtension } from '../../scripts/build-extension';
import seeds from '../../seeds/feeds.json';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { type StarterWeb, startStarterWeb } from './harness/starter-web';
import { waitFor } from './harness/wait-for';

/** The extension interfaces, in the contexts that have them. */
declare const chrome: typeof browser;

/** How long the browser's prompt takes to be up, in milliseconds, on a busy machine. */
const PROMPT = 2_000;
/** Times the worker is stopped while the library fills. */
const STOPS = 3;
const WORLD = outletsOfPack(seeds.outlets as StarterOutlet[], 'world');

describe('from installation to the first comparison, the worker stopped on the way', () => {
  let web: StarterWeb;
  let chromium: ExtensionChromium;
  let welcome: Page;
  beforeAll(async () => {
    web = await startStarterWeb(WORLD);
    chromium = await launchChromium({
      extensionDir: await buildExtension('chrome'),
      headless: false,
      keepWelcome: true,
      networkLog: web.network,
      args: ['--ignore-certificate-errors'],
    });
    welcome = await waitFor('the welcome page', () =>
      chromium.context.pages().find((page) => page.url().endsWith('/welcome.html')),
    );
  });
  afterAll(async () => {
    await chromium?.close();
    await web?.close();
  });

  const granted = async () => {
    const { origins = [] } = await welcome.evaluate(() => chrome.permissions.getAll());
    return origins.length > 0 ? origins : null;
  };

  it('opens the welcome page, which says what it asks for', async () => {
    await welcome.getByRole('heading', { name: 'How did others report this?' }).waitFor();
    expect(await welcome.getByRole('checkbox', { name: 'World' }).isChecked()).toBe(true);
    const hosts = WORLD.flatMap((outlet) => outlet.hosts);
    await welcome.getByText(`allow these ${new Set(hosts).size} sites`).waitFor();
    await welcome.getByText('Show the sites').click();
    expect((await welcome.locator('.host-list li').allInnerTexts()).sort()).toEqual(
      [...new Set(hosts)].sort(),
    );
    expect(web.requests).toEqual([]);
  });

  it('adds no outlet when the browser’s prompt is denied, and says what works without', async () => {
    await welcome.getByRole('button', { name: `Add ${WORLD.length} outlets` }).click();
    await waitFor(
      'the denial',
      async () => {
        await chromium.native!.press('Escape');
        return (await welcome.getByRole('alert').count()) > 0;
      },
      60_000,
    );
    await welcome.getByText('still reads an article when you click its toolbar button').waitFor();
    expect(await granted()).toBeNull();
  });

  it('asks for all hosts in one prompt, and for nothing but the hosts it named', async () => {
    // No page tells when the browser's prompt is up, so an answer that came too early is given again to a new one.
    const origins = await waitFor(
      'the permission',
      async () => {
        const add = welcome.getByRole('button', { name: `Add ${WORLD.length} outlets` });
        await waitFor('a button to press', () => add.isEnabled(), 5_000);
        await add.click();
        await pause(PROMPT);
        await chromium.native!.press('Tab');
        await pause(PROMPT / 4);
        await chromium.native!.press('Return');
        return waitFor('the grant', granted, 3_000).catch(async (error) => {
          await chromium.native!.press('Escape');
          throw error;
        });
      },
      120_000,
    );
    expect(origins.sort()).toEqual(hostPatterns(WORLD).sort());
  });

  it('fills the library in sight, though its worker is stopped several times', async () => {
    await welcome.getByRole('heading', { name: /Filling your library|Your library is ready/ }).waitFor();
    const pages = () => web.requests.filter(({ path }) => path.startsWith('/news/')).length;
    for (let stop = 0; stop < STOPS; stop++) {
      const before = web.requests.length;
      await waitFor('a few more requests', () => web.requests.length >= before + 6, 60_000);
      await chromium.stopServiceWorker();
    }
    await waitFor('articles in', () => pages() > 0);
    await welcome.getByRole('heading', { name: 'Your library is ready' }).waitFor({ timeout: 180_000 });
    await welcome.getByText(`${WORLD.length} of ${WORLD.length} outlets asked.`).waitFor();
    await welcome.getByRole('button', { name: /Show all/ }).click();
    const lines = await welcome.locator('.outlet-line').allInnerTexts();
    expect(lines).toHaveLength(WORLD.length);
    // One of the outlets has a sample in the library besides.
    expect(lines.filter((line) => !/[34] articles/.test(line))).toEqual([]);
  }, 400_000);

  it('has asked the granted hosts alone, without cookies and without saying where from', () => {
    const hosts = WORLD.flatMap((outlet) => outlet.hosts);
    const foreign = web.requests.filter(
      ({ host }) => !hosts.some((own) => host === own || host.endsWith(`.${own}`)),
    );
    expect(foreign).toEqual([]);
    expect(web.network.outside).toEqual([]);
    expect(web.requests.filter(({ headers }) => headers.cookie || headers.referer)).toEqual([]);
  });

  it('opens a first story with the panel beside it, which compares several outlets', async () => {
    const link = welcome.locator('.first-stories a').first();
    const title = await link.innerText();
    await chromium.stopServiceWorker();
    const opened = chromium.context.waitForEvent('page', (page) => page.url().startsWith('https://'));
    await link.click();
    const article = await opened;
    const panel = await chromium.findExtensionPage('sidepanel.html');
    await panel.getByRole('heading', { name: 'Coverage' }).waitFor({ timeout: 60_000 });
    expect(await panel.locator('header h1').innerText()).toBe(title);
    expect(await panel.locator('.summary').innerText()).toMatch(/^\d+ other outlets tell this story/);
    const sections = await panel.locator('section > h2').allInnerTexts();
    expect(sections.join(' ')).toContain('Reported alike');
    expect(web.requests.some(({ host }) => host === new URL(article.url()).hostname)).toBe(true);
  });
});

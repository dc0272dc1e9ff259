import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outletsOfPack, type StarterOutlet } from '../../lib/services/starter-packs';
import { buildExtension } from '../../scripts/build-extension';
import seeds from '../../seeds/feeds.json';
import { answerPrompt } from './harness/firefox-prompt';
import { viewText } from './harness/firefox-views';
import { type ExtensionFirefox, launchFirefox, welcomePage } from './harness/launch-firefox';
import { type StarterWeb, startStarterWeb } from './harness/starter-web';
import { waitFor } from './harness/wait-for';

const WORLD = outletsOfPack(seeds.outlets as StarterOutlet[], 'world');

describe('from installation to the first comparison in Firefox', () => {
  let web: StarterWeb;
  let firefox: ExtensionFirefox;
  let welcome: Page;
  beforeAll(async () => {
    web = await startStarterWeb(WORLD);
    firefox = await launchFirefox({
      extensionDir: await buildExtension('firefox'),
      networkLog: web.network,
      keepWelcome: true,
      acceptInsecureCerts: true,
      prompts: true,
    });
    welcome = await welcomePage(firefox.browser);
  });
  afterAll(async () => {
    await firefox?.close();
    await web?.close();
  });

  const words = () => welcome.evaluate(() => document.body.innerText);

  it('opens the welcome page and fills the library from the chosen pack', async () => {
    await welcome.waitForSelector('.welcome h1', { timeout: 30_000 });
    await welcome.bringToFront();
    const choose = () => welcome.click('.welcome .button.primary');
    await choose();
    const prompt = await answerPrompt(firefox.browser, 'deny');
    for (const host of WORLD.flatMap(({ hosts }) => hosts)) expect(prompt).toContain(host);
    await waitFor('the refusal told', async () =>
      (await words()).includes('Your browser did not allow the sites'),
    );
    expect(web.requests).toEqual([]);
    await choose();
    await answerPrompt(firefox.browser, 'allow');
    await waitFor(
      'the library filled',
      async () => (await words()).includes('Your library is ready'),
      180_000,
    );
    expect(await words()).toContain(`${WORLD.length} of ${WORLD.length} outlets asked.`);
    expect(await welcome.$$('.outlet-line .trouble')).toEqual([]);
  }, 240_000);

  it('has asked the granted hosts alone, without cookies and without saying where from', () => {
    const hosts = WORLD.flatMap((outlet) => outlet.hosts);
    const asked = web.requests;
    const foreign = asked.filter(
      ({ host }) => !hosts.some((own) => host === own || host.endsWith(`.${own}`)),
    );
    expect(foreign).toEqual([]);
    expect(web.network.outside).toEqual([]);
    expect(asked.filter(({ headers }) => headers.cookie || headers.referer)).toEqual([]);
    expect(asked.filter(({ path }) => path.startsWith('/news/')).length).toBeGreaterThan(WORLD.length);
  });

  it('opens a first story with the sidebar beside it, which compares several outlets', async () => {
    const link = await welcome.waitForSelector('.first-stories a', { timeout: 60_000 });
    const title = await link!.evaluate((element) => (element as HTMLElement).innerText);
    await link!.click();
    const text = await viewText(welcome, 'sidebar', 'Reported alike');
    expect(text).toContain(title);
    expect(text).toMatch(/\d+ other outlets tell this story/);
  });
});

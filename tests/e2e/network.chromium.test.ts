import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startNewsstand } from '../../scripts/newsstand/newsstand';
import { openBench } from './harness/extension-on-newsstand';
import { launchChromium } from './harness/launch-chromium';
import { writeMadeExtension } from './harness/made-extension';
import { type NetworkLog, startNetworkLog } from './harness/network-log';
import { addThroughPopup, openPanelThroughPopup } from './harness/reader-steps';
import { waitFor } from './harness/wait-for';

/** Ends what a test started, last first. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function startLog(): Promise<NetworkLog> {
  const log = await startNetworkLog();
  endings.push(() => log.close());
  return log;
}

describe('the network', () => {
  it('is watched: requests of a worker, a popup and an injected script are all on record', async () => {
    const networkLog = await startLog();
    const stand = await startNewsstand();
    endings.push(() => stand.close());
    const extensionDir = writeMadeExtension({
      worker: "fetch('https://worker.example/a').catch(() => {});",
      popup: `fetch('http://popup.example/b').catch(() => {});
        chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: () => void fetch('http://page.example/c').catch(() => {}),
        }));`,
    });
    endings.push(() => rmSync(extensionDir, { recursive: true }));
    const chromium = await launchChromium({ extensionDir, networkLog });
    endings.push(() => chromium.close());

    await chromium.openPopup(await chromium.open(stand.urls.ft));
    const hosts = () => networkLog.outside.map(({ host }) => host).sort();
    await waitFor('three requests', () => new Set(hosts()).size >= 3);
    expect([...new Set(hosts())]).toEqual(['page.example', 'popup.example', 'worker.example']);
    expect(networkLog.inside.map(({ host }) => host)).toContain('ft.localhost');
  });

  it('hears nothing of reading, matching and comparing but the pages the reader opens', async () => {
    const networkLog = await startLog();
    const { chromium, urls, close } = await openBench({ networkLog });
    endings.push(close);
    const opened = [urls.ft, urls.digest, urls.spacewar];
    for (const address of opened) await (await addThroughPopup(chromium, address)).close();
    const page = await addThroughPopup(chromium, urls.cnbc);
    const panel = await openPanelThroughPopup(chromium, page);
    await panel.getByRole('heading', { name: 'Where reports differ' }).waitFor();

    expect(networkLog.outside).toEqual([]);
    const asked = networkLog.inside.map(({ address }) => address);
    const pages = asked.filter((address) => !/\/(picture\/\d+\.svg|favicon\.ico)$/.test(address));
    expect(pages.sort()).toEqual([...opened, urls.cnbc].sort());
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../../scripts/newsstand/newsstand';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { openPanelThroughPopup } from './harness/reader-steps';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the zip for the store', () => {
  let folder: string;
  let stand: Newsstand;
  let chromium: ExtensionChromium;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-zip-'));
    stand = await startNewsstand();
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const environment = { ...process.env, SECOND_SOURCE_OUTPUT: join(folder, 'output') };
    execFileSync(process.execPath, [wxt, 'zip', '--mv3'], { cwd: root, env: environment, stdio: 'pipe' });
    const name = readdirSync(join(folder, 'output')).find((file) => file.endsWith('-chrome.zip'));
    const files = unzipSync(readFileSync(join(folder, 'output', name!)));
    for (const [path, content] of Object.entries(files)) {
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, 'extension', path)), { recursive: true });
      writeFileSync(join(folder, 'extension', path), content);
    }
    chromium = await launchChromium({ extensionDir: join(folder, 'extension') });
  });
  afterAll(async () => {
    await chromium?.close();
    await stand?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  it('asks for no host and no more than it names', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'extension/manifest.json'), 'utf8'));
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'offscreen',
      'scripting',
      'sidePanel',
      'unlimitedStorage',
      'webRequest',
    ]);
  });

  it('installed, compares an article', async () => {
    const page = await chromium.open(stand.urls.ft);
    const panel = await openPanelThroughPopup(chromium, page);
    expect(await panel.locator('main').innerText()).toContain('At least nine');
  });
});

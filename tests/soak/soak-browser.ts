import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { isOpen } from '../../lib/library/jobs';
import { stopWorkers } from '../e2e/harness/extension-targets';
import { type ExtensionChromium, launchChromium } from '../e2e/harness/launch-chromium';
import { waitFor } from '../e2e/harness/wait-for';
import { readStored, type StoredLibrary } from './stored-library';

/** What is killed: the service worker, the library page, or the whole browser. */
export const VICTIMS = ['worker', 'page', 'browser'] as const;
export type Victim = (typeof VICTIMS)[number];

const PATIENCE = 120_000;

/** A Chromium on one profile that is killed and started again and again. */
export class SoakBrowser {
  readonly kills: Record<Victim, number> = { worker: 0, page: 0, browser: 0 };
  readonly folder = mkdtempSync(join(tmpdir(), 'second-source-soak-'));
  private chromium: ExtensionChromium | null = null;
  private library: Page | null = null;

  constructor(private readonly extensionDir: string) {}

  private async running(): Promise<ExtensionChromium> {
    this.chromium ??= await launchChromium({
      extensionDir: this.extensionDir,
      profile: join(this.folder, 'profile'),
    });
    return this.chromium;
  }

  /** A page of the extension's origin that runs nothing of it. */
  async bare(): Promise<Page> {
    const chromium = await this.running();
    return chromium.open(`chrome-extension://${chromium.extensionId}/icon/128.png`);
  }

  /** The library page at a section, opened if it is not. */
  async page(section: string): Promise<Page> {
    const chromium = await this.running();
    const address = `chrome-extension://${chromium.extensionId}/library.html`;
    this.library ??= await chromium.open(address);
    await this.library.locator(`.library-nav a[href="#${section}"]`).click({ timeout: PATIENCE });
    return this.library;
  }

  /** Kills one of them, at whatever it is doing. */
  async kill(victim: Victim): Promise<void> {
    const chromium = await this.running();
    this.kills[victim]++;
    // Not waited for: an open page may have it run again before anybody looks.
    if (victim === 'worker') return stopWorkers(chromium.context);
    if (victim === 'page') {
      await this.library?.close();
      this.library = null;
      return;
    }
    chromium.kill();
    await this.forget();
  }

  private async forget(): Promise<void> {
    const chromium = this.chromium;
    this.chromium = null;
    this.library = null;
    // What is left to close of a killed browser may wait for it for ever.
    await Promise.race([chromium?.close().catch(() => undefined), pause(10_000, undefined, { ref: false })]);
  }

  async stored(): Promise<StoredLibrary> {
    return readStored(await this.page('privacy'));
  }

  /** Waits until no job is at work. @returns the library then. */
  async settled(): Promise<StoredLibrary> {
    return waitFor(
      'the end of all jobs',
      async () => {
        const library = await this.stored();
        return library.jobs.some(isOpen) ? null : library;
      },
      PATIENCE,
    );
  }

  /** Ends the browser and removes the profile. */
  async close(): Promise<void> {
    await this.forget();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

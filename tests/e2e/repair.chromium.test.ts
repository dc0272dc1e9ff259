import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, readStored } from '../soak/stored-library';
import { findings, overflow } from './harness/access';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { waitFor } from './harness/wait-for';

describe('a library in trouble', () => {
  let bench: Bench;
  let library: Page;
  let folder: string;
  const address = (page: string) => `chrome-extension://${bench.chromium.extensionId}/${page}`;
  beforeAll(async () => {
    bench = await openBench();
    folder = mkdtempSync(join(tmpdir(), 'second-source-repair-'));
    library = await bench.chromium.open(address('library.html'));
    await waitFor('the samples', async () => (await library.locator('.article-row').count()) === 4);
  });
  afterAll(async () => {
    await bench?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  it('whose indexes are damaged is mended from its articles', async () => {
    await library.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('second-source');
        opening.onsuccess = () => resolve(opening.result);
      });
      const writing = database.transaction(['shards', 'profiles', 'days'], 'readwrite');
      const shards = await new Promise<{ hashes: Uint32Array }[]>((resolve) => {
        const reading = writing.objectStore('shards').getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
      for (const shard of shards)
        writing.objectStore('shards').put({ ...shard, hashes: shard.hashes.slice(1) });
      writing.objectStore('profiles').clear();
      writing.objectStore('days').clear();
      await new Promise<void>((resolve) => {
        writing.oncomplete = () => resolve();
      });
      database.close();
    });
    expect(faultsOf(await readStored(library))).not.toEqual([]);
    await library.locator('.library-nav a[href="#settings"]').click();
    await library.getByRole('button', { name: 'Check and repair' }).click();
    await library.getByText(/The index of \d+ days? was renewed/).waitFor();
    expect(faultsOf(await readStored(library))).toEqual([]);
  });

  it('that a newer version takes over tells the page that is open to reload', async () => {
    const bare = await bench.chromium.open(address('icon/128.png'));
    await bare.evaluate(async () => {
      const opening = indexedDB.open('second-source', 990);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      database.close();
    });
    await bare.close();
    await library.bringToFront();
    await library.getByText('Second Source was updated').waitFor();
    await library.getByRole('button', { name: 'Reload' }).click();
  });

  it('of a newer version is never shown as an empty one, and what can be read is saved', async () => {
    await library.getByText('Your library was written by a newer version').waitFor();
    expect(await library.locator('.article-row').count()).toBe(0);
    expect(await findings(library)).toEqual([]);
    expect(await overflow(library)).toBe(0);
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Save what can be read' }).click();
    const file = join(folder, 'rescued.ndjson.gz');
    await (await download).saveAs(file);
    await library.getByText(/records saved, 0 could not be read/).waitFor();
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    expect(lines.filter((line) => line.includes('"type":"article"'))).toHaveLength(4);
  });

  it('is told of in the popup too, with the way to the page that saves it', async () => {
    const popup = await bench.chromium.open(address('popup.html'));
    await popup.getByText('Your library was written by a newer version').waitFor();
    await popup.getByRole('button', { name: 'Save what can be read' }).waitFor();
    await popup.close();
  });
});

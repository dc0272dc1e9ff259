import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilesResult } from '../../lib/services/jobs/file-job';
import { warcRecord } from '../services/made-warc';
import { faultsOf, readStored } from '../soak/stored-library';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { waitFor } from './harness/wait-for';

const FILES = 60;

/** A saved page of its own: a story of twenty paragraphs under its address. */
function savedPage(n: number): string {
  const paragraphs = Array.from(
    { length: 20 },
    (_, i) =>
      `<p>On day ${i + 1} the council of district ${n} met about the bridge, and the river rose by ${i + n} metres.</p>`,
  );
  return `<!doctype html><title>Bridge ${n}</title><meta property="og:type" content="article"><link rel="canonical" href="https://varn-gazette.example/${n}"><article><h1>The bridge of district ${n} is closed</h1>${paragraphs.join('')}</article>`;
}

describe('files the library page has taken', () => {
  let bench: Bench;
  let folder: string;
  beforeAll(async () => {
    bench = await openBench();
    folder = mkdtempSync(join(tmpdir(), 'second-source-files-'));
  });
  afterAll(async () => {
    await bench?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('are added after the page was closed and the files are gone, each once, and those that are none are named', async () => {
    const of = `chrome-extension://${bench.chromium.extensionId}`;
    const files = Array.from({ length: FILES }, (_, n) => join(folder, `${n}.html`));
    for (const [n, file] of files.entries())
      writeFileSync(file, n === FILES - 1 ? '<p>Nothing.</p>' : savedPage(n));
    const archive = join(folder, 'archive.warc.gz');
    const page = warcRecord({ address: `https://varn-gazette.example/${FILES}`, body: savedPage(FILES) });
    const front = warcRecord({ address: 'https://varn-gazette.example/', body: '<p>All our news.</p>' });
    writeFileSync(archive, Buffer.concat([gzipSync(front), gzipSync(page)]));
    const onlooker = await bench.chromium.open(`${of}/icon/128.png`);
    const library = await bench.chromium.open(`${of}/library.html#add`);
    const jobOf = async () => (await readStored(onlooker)).jobs.find(({ kind }) => kind === 'files');
    await library.locator('.drop input[type=file]').setInputFiles([...files, archive]);
    const seen = await waitFor('the first files', async () => {
      const job = await jobOf();
      return job?.total === FILES + 2 && job.done > 0 && job;
    });
    await library.close();
    rmSync(folder, { recursive: true });
    expect(seen.done).toBeLessThan(FILES);
    await waitFor('the rest', async () => (await jobOf())?.state === 'done', 90_000);
    expect((await jobOf())?.result).toMatchObject({
      added: FILES,
      passed: 1,
      already: 0,
      cut: false,
      failed: [{ name: `${FILES - 1}.html`, why: expect.stringContaining('not enough sentences') }],
    } satisfies Partial<Record<keyof FilesResult, unknown>>);
    const stored = await readStored(onlooker);
    expect(stored.articles.filter(({ title }) => title.startsWith('The bridge of'))).toHaveLength(FILES);
    expect(stored.pending).toEqual([]);
    expect(faultsOf(stored)).toEqual([]);

    // The reader who opens the page again is told what came of them.
    const again = await bench.chromium.open(`${of}/library.html#add`);
    await again
      .getByText(`Files: ${FILES} added, 0 updated, 0 already there. 1 page of an archive is no article`)
      .waitFor();
    await again.getByText(`${FILES - 1}.html: There are not enough sentences`).waitFor();
  });
});

import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What is measured beside each other. */
export type ContenderName = 'second-source' | 'minisearch' | 'flexsearch';

/** The page of every bench extension, which fills and asks. */
export const BENCH_PAGE = 'bench.html';

const folder = fileURLToPath(new URL('./in-worker/', import.meta.url));

/** Bundles one script as the extension's own build does: one file, minified. */
async function bundle(entry: string, outDir: string, name: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: join(folder, entry), formats: ['iife'], name: 'bench', fileName: () => name },
    },
  });
}

/**
 * Makes the extension a contender is measured in: a service worker that answers, and a page that fills and asks.
 * Second Source is the built extension itself, whose worker answers the bench's question as well; the others are as
 * small as they can be.
 * @param built the folder of the built extension.
 * @returns a folder under the system's temporary one, which the caller removes.
 */
export async function makeBenchExtension(name: ContenderName, built: string): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), `second-source-bench-${name}-`));
  let worker = 'worker.js';
  if (name === 'second-source') {
    cpSync(built, made, { recursive: true });
    worker = 'asked.js';
    const manifest = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8'));
    const own: string = manifest.background.service_worker;
    renameSync(join(made, own), join(made, 'own.js'));
    writeFileSync(join(made, own), `importScripts('own.js', '${worker}');`);
  } else {
    const manifest = {
      manifest_version: 3,
      name: `Bench of ${name}`,
      version: '1',
      permissions: ['unlimitedStorage'],
      background: { service_worker: worker },
    };
    writeFileSync(join(made, 'manifest.json'), JSON.stringify(manifest));
  }
  await bundle(`${name}.worker.ts`, made, worker);
  await bundle(`${name}.page.ts`, made, 'bench.js');
  const page = '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>';
  writeFileSync(join(made, BENCH_PAGE), page);
  return made;
}

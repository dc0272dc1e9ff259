import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes a small extension, to try the harness on: a worker, and a popup that runs a script.
 * @param scripts what the worker and the popup run.
 * @returns its folder under the system's temporary one, which the caller removes.
 */
export function writeMadeExtension(scripts: { worker: string; popup: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-made-'));
  const manifest = {
    manifest_version: 3,
    name: 'Made for a test',
    version: '1',
    permissions: ['activeTab', 'scripting'],
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'popup.html' },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': scripts.worker,
    'popup.html': '<!doctype html><title>Popup</title><script src="popup.js"></script>',
    'popup.js': scripts.popup,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

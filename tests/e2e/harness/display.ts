import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureDisplayTools } from '../../../scripts/find-browser';

/** A virtual X display. */
export interface Display {
  /** Its name for the DISPLAY variable, such as ":7". */
  name: string;
  close(): Promise<void>;
}

/**
 * Starts Xvfb on a free display, 1600 by 900.
 * @throws when Xvfb cannot be found, installed or started within 30 s.
 */
export async function startDisplay(): Promise<Display> {
  await ensureDisplayTools();
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdio[3]?.on('data', (chunk) => {
      told += String(chunk);
      if (told.includes('\n')) resolve(told.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Xvfb ended with exit code ${code} before it had a display.`)),
    );
  });
  const late = pause(30_000, undefined, { ref: false }).then(() => {
    child.kill();
    throw new Error('Xvfb named no display within 30 s.');
  });
  const name = `:${await Promise.race([number, late])}`;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  return { name, close };
}

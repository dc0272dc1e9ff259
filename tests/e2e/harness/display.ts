import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureDisplayTools } from '../../../scripts/find-browser';

/** A virtual X display. */
export interface Display {
  /** Its name for the DISPLAY variable, such as ":7". */
  name: string;
  close(): Promise<void>;
}

/** How long Xvfb may take to start, in milliseconds: long enough for a busy machine. */
const START_MS = 30_000;

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
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  const timer = new AbortController();
  const late = pause(START_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`Xvfb named no display within ${START_MS} ms.`);
  });
  try {
    const name = `:${await Promise.race([number, late])}`;
    return { name, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    late.catch(() => undefined);
    timer.abort();
  }
}

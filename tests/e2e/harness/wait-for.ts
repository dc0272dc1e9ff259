import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again every 100 ms until the answer is neither null, undefined nor false.
 * @param what names the awaited thing in the error.
 * @param timeout in milliseconds; long enough for a busy machine.
 * @throws when the time is up, with the last error the question threw, if any.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms`, { cause });
    await pause(100);
  }
}

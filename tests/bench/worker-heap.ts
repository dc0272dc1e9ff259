import type { Browser, CDPSession } from 'playwright-core';

/** A watch on the memory of the extension's service worker. */
export interface HeapWatch {
  /** The most bytes seen in use at once: JavaScript, the browser's objects behind it and buffers, garbage included. */
  peak(): number;
  stop(): Promise<void>;
}

const EVERY_MS = 50;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** What takes longer is given up: a worker that ends just then answers nothing. */
const PATIENCE_MS = 5_000;

function soon<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks the worker of an extension for its memory twenty times a second. A worker that is started anew is found again. */
export async function watchWorkerHeap(browser: Browser, extensionId: string): Promise<HeapWatch> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  let most = 0;
  let number = 0;
  let running = true;
  const waiting = new Map<number, (usage: HeapUsage | undefined) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: HeapUsage };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const attach = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId,
    );
    if (!worker) return undefined;
    return (await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false }))
      .sessionId;
  };
  const usage = async (sessionId: string): Promise<HeapUsage | undefined> => {
    const id = ++number;
    const answered = new Promise<HeapUsage | undefined>((resolve) => {
      waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage', params: {} });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
  const watching = (async () => {
    let sessionId: string | undefined;
    while (running) {
      try {
        sessionId ??= await soon(attach());
        const seen = sessionId && (await soon(usage(sessionId)));
        if (seen)
          most = Math.max(
            most,
            seen.usedSize + (seen.embedderHeapUsedSize ?? 0) + (seen.backingStorageSize ?? 0),
          );
      } catch {
        sessionId = undefined;
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    peak: () => most,
    stop: async () => {
      running = false;
      await watching;
      await session.detach();
    },
  };
}

/**
 * Megabytes the extension's service worker holds now, before anything is collected.
 * @throws when it does not answer within 5 s, as when none runs.
 */
export async function workerHeap(browser: Browser, extensionId: string): Promise<number> {
  const watch = await watchWorkerHeap(browser, extensionId);
  const deadline = Date.now() + PATIENCE_MS;
  while (watch.peak() === 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  await watch.stop();
  if (watch.peak() === 0) throw new Error('the service worker does not run: its heap cannot be read');
  return watch.peak() / 1e6;
}

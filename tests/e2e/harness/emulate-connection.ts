import type { Browser } from 'playwright-core';
import { waitFor } from './wait-for';

/** Bytes a second that hold nothing up. */
const FAST = 1e9;

/** How a worker is made to see the machine's connection. */
export interface Connection {
  offline: boolean;
  type: 'wifi' | 'cellular4g';
}

/** A running service worker made to see the machine as connected in another way; what it sees lasts until `end`. */
export interface EmulatedConnection {
  set(connection: Connection): Promise<void>;
  end(): Promise<void>;
}

/** Takes hold of how the extension's running service worker sees the connection, through the browser's own protocol. */
export async function emulateConnection(browser: Browser, extensionId: string): Promise<EmulatedConnection> {
  const session = await browser.newBrowserCDPSession();
  const targetId = await waitFor('the running worker', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId)
      ?.targetId;
  });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map<number, (answer: { error?: { message: string } }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as { id?: number; error?: { message: string } };
    if (answer.id !== undefined) answers.get(answer.id)?.(answer);
  });
  let number = 0;
  const send = async (method: string, params: object) => {
    const id = ++number;
    const answered = new Promise<{ error?: { message: string } }>((resolve) => answers.set(id, resolve));
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
  };
  await send('Network.enable', {});
  return {
    set: ({ offline, type }) =>
      send('Network.emulateNetworkConditions', {
        offline,
        // The browser takes a connection without a limit for none emulated.
        latency: 1,
        downloadThroughput: FAST,
        uploadThroughput: FAST,
        connectionType: type,
      }),
    end: () => session.detach(),
  };
}

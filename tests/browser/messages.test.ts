import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
const listeners = vi.hoisted(() => new Set<Listener>());
const OWN = vi.hoisted(() => ({ id: 'own-extension' }));

/** Hands a message to every listener, as the browser does; undefined when none took it. */
const deliver = vi.hoisted(
  () => (message: unknown, sender: unknown) =>
    new Promise((resolve) => {
      const taken = [...listeners].filter((listener) => listener(message, sender, resolve) === true);
      if (taken.length === 0) resolve(undefined);
    }),
);
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: OWN.id,
      sendMessage: (message: unknown) => deliver(message, OWN),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));

const { handleCommands, tellBackground } = await import('../../lib/browser/messages');
type Commands = Pick<import('../../lib/browser/messages').BackgroundCommands, 'tab.read' | 'selection.ask'>;

const asked: number[] = [];
const handlers = {
  'tab.read': ({ tabId }: { tabId: number }) => void asked.push(tabId),
  'selection.ask': () => {
    throw new Error('the page is gone');
  },
};
beforeEach(() => {
  listeners.clear();
  asked.length = 0;
});

describe('commands between contexts', () => {
  it('reach their handler and bring its answer, or its error in its words', async () => {
    handleCommands<Commands>(handlers);
    await tellBackground('tab.read', { tabId: 7 });
    expect(asked).toEqual([7]);
    await expect(tellBackground('selection.ask', { tabId: 7 })).rejects.toThrow('the page is gone');
  });

  it('fail clearly when nobody listens', async () => {
    await expect(tellBackground('tab.read', { tabId: 7 })).rejects.toThrow('nobody answered "tab.read"');
    const stop = handleCommands<Commands>(handlers);
    stop();
    await expect(tellBackground('tab.read', { tabId: 7 })).rejects.toThrow('nobody answered');
  });

  it.each([
    ['of another shape', { command: 'tab.read', data: { tabId: 1 } }, OWN],
    ['that are no object', 'tab.read', OWN],
    ['that are nothing', null, OWN],
    [
      'of another extension',
      { to: 'second-source', command: 'tab.read', data: { tabId: 1 } },
      { id: 'other' },
    ],
    [
      'named like a property every object has',
      { to: 'second-source', command: 'constructor', data: {} },
      OWN,
    ],
  ])('leave messages %s alone', async (_name, message, sender) => {
    handleCommands<Commands>(handlers);
    expect(await deliver(message, sender)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

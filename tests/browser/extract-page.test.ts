import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryDatabase } from '../../lib/library/database';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
/** Chrome's document without a window, as it tells of it: open until its closing has ended. */
let open = false;
let closing = false;
const log: string[] = [];
/** What an answer waits for. */
let answers: Promise<void> = Promise.resolve();
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
Object.assign(fakeBrowser, {
  offscreen: {
    createDocument: async () => {
      await turn();
      open = true;
      log.push('opened');
    },
    closeDocument: async () => {
      closing = true;
      await turn();
      closing = false;
      open = false;
      log.push('closed');
    },
  },
});
const { closeReader, extractPage } = await import('../../lib/browser/feeds/extract-page');

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`reader-${count++}`);
  log.length = 0;
  answers = Promise.resolve();
  Object.assign(fakeBrowser.runtime, {
    getContexts: async () => (open ? [{}] : []),
    sendMessage: async () => {
      await answers;
      log.push(open ? 'read' : 'lost');
      return { ok: true, value: {} };
    },
  });
});
const read = () => extractPage('<p>A page.</p>', 'https://news.example/');

describe('the document that reads pages', () => {
  it('stays open for a page that is asked for while it is about to be closed', async () => {
    open = true;
    let answer = () => {};
    answers = new Promise((resolve) => {
      answer = resolve;
    });
    const closed = closeReader(db);
    const reading = read();
    await closed;
    answer();
    await reading;
    expect(log).toEqual(['read']);
  });

  it('is opened anew for a page that is asked for while it closes', async () => {
    open = true;
    const closed = closeReader(db);
    // Asked for at the very moment the closing has begun, while the document is still told of as open.
    await vi.waitFor(() => expect(closing).toBe(true), { interval: 1 });
    expect(open).toBe(true);
    await Promise.all([closed, read()]);
    expect(log).toEqual(['closed', 'opened', 'read']);
  });

  it('is asked again while it still loads, as one that a stopped worker opened', async () => {
    open = true;
    let asked = 0;
    Object.assign(fakeBrowser.runtime, {
      sendMessage: async () => {
        if (++asked < 3) throw new Error('Could not establish connection. Receiving end does not exist.');
        return { ok: true, value: {} };
      },
    });
    await read();
    expect(asked).toBe(3);
  });

  it('is not asked again for a page it cannot read', async () => {
    open = true;
    let asked = 0;
    Object.assign(fakeBrowser.runtime, {
      sendMessage: async () => {
        asked++;
        return { ok: false, error: 'no such page' };
      },
    });
    await expect(read()).rejects.toThrow('no such page');
    expect(asked).toBe(1);
  });

  it('is closed when nothing is left to read', async () => {
    open = true;
    await read();
    await closeReader(db);
    expect(log).toEqual(['read', 'closed']);
  });
});

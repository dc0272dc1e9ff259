import { browser } from 'wxt/browser';
import type { Reading } from '../article/reading';

/** Commands to the background; state goes through IndexedDB, never through messages. */
export interface BackgroundCommands {
  /** Reads the page of a tab (again); needs activeTab or the host's permission. */
  'tab.read': { tabId: number };
  /** From the content script: what it read. The sender is the tab. */
  'page.read': { host: string; reading: Reading };
  /** From the content script: the page it read is gone, by navigation within the document. */
  'page.left': Record<string, never>;
  /** From the content script: reading the page failed, with what keeps it from being read. */
  'page.failed': { error: string };
  /** From the content script: the reader clicked a marked sentence. */
  'page.clicked': { text: string; sentence: number };
  /** Asks about what is selected in a tab. */
  'selection.ask': { tabId: number };
  /** The library or a correction changed: compare the open tabs' stories again. */
  'library.changed': Record<string, never>;
  /** Marks were switched on or off. */
  'marks.changed': Record<string, never>;
  /** Puts the sample articles in, also when they were taken out before. */
  'samples.add': Record<string, never>;
  /** Carry on unfinished work, if there is any. */
  'work.resume': Record<string, never>;
  /** Fetches a feed now, whatever went wrong with it before, or all of them that are not paused. */
  'feeds.refresh': { feedId?: string };
  /** Looks through the subscribed outlets for reports of the story in a tab; the job "coverage:<article id>" tells how far. */
  'coverage.look': { tabId: number };
  /** Ends a job at its next step. */
  'job.stop': { id: string };
}

/** Commands to the document without a window that reads pages, in browsers whose background has no DOM. */
export interface OffscreenCommands {
  /** Reads the article out of a page's HTML. */
  'page.extract': { html: string; url: string };
  /** Add the files that wait; answered at once, the files' job tells how far it is. */
  'files.add': Record<string, never>;
}

/** Commands to a tab's content script. */
export interface PageCommands {
  /** Whether a content script lives there. */
  'page.ping': Record<string, never>;
  /** Read again. */
  'page.reread': Record<string, never>;
  /** Mark these sentences, by index in the reading; empty lists clear the marks. */
  'page.mark': { same: number[]; differs: number[] };
  /** Scroll to a sentence and mark it for a moment. */
  'page.show': { sentence: number };
  /** What is selected. */
  'page.selection': Record<string, never>;
}

/** What a page answers to `page.selection`; null when nothing is selected. */
export type SelectionAnswer = { text: string; sentences: number[] } | null;

/** Each command's answer; a command not named here answers nothing. */
interface Answers {
  'page.ping': true;
  'page.selection': SelectionAnswer;
  'page.extract': Reading;
}
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing
type Answer<K> = K extends keyof Answers ? Answers[K] : void;

/** An answer or the error that kept it away, as it crosses contexts. */
type Envelope<T> = { ok: true; value: T } | { ok: false; error: string };

const OWN = 'second-source';

function open<T>(envelope: Envelope<T> | undefined, command: string): T {
  if (!envelope) throw new Error(`nobody answered "${command}"`);
  if (!envelope.ok) throw new Error(envelope.error);
  return envelope.value;
}

/** Sends a command to the background. @throws with the background's words when it failed. */
export async function tellBackground<K extends keyof BackgroundCommands>(
  command: K,
  data: BackgroundCommands[K],
): Promise<Answer<K>> {
  return open(await browser.runtime.sendMessage({ to: OWN, command, data }), command);
}

/** Sends a command to the document that reads pages. @throws with its words when it failed, or when it is not open. */
export async function tellOffscreen<K extends keyof OffscreenCommands>(
  command: K,
  data: OffscreenCommands[K],
): Promise<Answer<K>> {
  return open(await browser.runtime.sendMessage({ to: OWN, command, data }), command);
}

/** Sends a command to the content script of a tab. @throws when none lives there. */
export async function tellPage<K extends keyof PageCommands>(
  tabId: number,
  command: K,
  data: PageCommands[K],
): Promise<Answer<K>> {
  return open(await browser.tabs.sendMessage(tabId, { to: OWN, command, data }, { frameId: 0 }), command);
}

/** What each command does; `tabId` is the sender's tab, null when an extension page sent it. */
export type Handlers<C> = {
  [K in keyof C]: (data: C[K], tabId: number | null) => Answer<K> | Promise<Answer<K>>;
};

/**
 * Answers the commands of one context. Messages of other extensions and of other shapes are left alone.
 * @returns a function that stops listening.
 */
export function handleCommands<C extends object>(handlers: Handlers<C>): () => void {
  const listener = (
    message: { to?: unknown; command?: unknown; data?: unknown },
    sender: { id?: string; tab?: { id?: number } },
    respond: (envelope: Envelope<unknown>) => void,
  ) => {
    if (message?.to !== OWN || sender.id !== browser.runtime.id) return undefined;
    const handler = Object.hasOwn(handlers, String(message.command)) && handlers[message.command as keyof C];
    if (!handler) return undefined;
    Promise.resolve()
      .then(() => handler(message.data as C[keyof C], sender.tab?.id ?? null))
      .then(
        (value) => respond({ ok: true, value }),
        (error: unknown) =>
          respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

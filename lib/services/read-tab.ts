import type { Reading } from '../article/reading';
import type { TabRecord } from '../library/tab-record';
import { articleOfReading } from './article-of-reading';
import { compareTab, type TabServices } from './compare-tab';

const blank = (tabId: number, now: number, host: string | null = null): TabRecord => ({
  tabId,
  state: 'reading',
  host,
  error: null,
  article: null,
  reasons: [],
  how: null,
  heldAs: null,
  matches: [],
  comparison: null,
  firstLook: false,
  searched: 0,
  changedAt: now,
});

/** Notes that a tab's page is about to be read; what was known of the tab goes, and so does what was asked about it. */
export async function beginReading({ db, now }: TabServices, tabId: number): Promise<void> {
  await db.transaction('rw', db.tabs, db.asks, async () => {
    await db.tabs.put(blank(tabId, now()));
    await db.asks.delete(tabId);
  });
}

/** Notes that a tab's page cannot be read at all (`unreadable`), or that reading it failed with an error. */
export async function endReading(
  { db, now }: TabServices,
  tabId: number,
  state: 'unreadable' | 'failed',
  error: string | null,
): Promise<void> {
  await db.tabs.put({ ...blank(tabId, now()), state, error });
}

/** Notes that a tab left its page; only the host stays known. */
export async function leavePage({ db, now }: TabServices, tabId: number): Promise<void> {
  await db.transaction('rw', db.tabs, db.asks, async () => {
    const before = await db.tabs.get(tabId);
    await db.tabs.put({ ...blank(tabId, now(), before?.host ?? null), state: 'left' });
    await db.asks.delete(tabId);
  });
}

/** Forgets a tab that closed. */
export async function forgetTab({ db }: TabServices, tabId: number): Promise<void> {
  await db.transaction('rw', db.tabs, db.asks, async () => {
    await db.tabs.delete(tabId);
    await db.asks.delete(tabId);
  });
}

/**
 * Takes what a page's content script read and compares its story. The same article read again (late text)
 * keeps what was known on show until the new comparison is there.
 */
export async function takeReading(
  services: TabServices,
  tabId: number,
  host: string,
  reading: Reading,
): Promise<void> {
  const { db, now } = services;
  const reasons = reading.reasons;
  const how = {
    sources: reading.sources ?? null,
    section: reading.section ?? null,
    removed: reading.removed,
  };
  if (!reading.isArticle) {
    await db.tabs.put({ ...blank(tabId, now(), host), state: 'no-article', reasons, how });
    return;
  }
  const article = await articleOfReading(reading, 'reader', now());
  await db.transaction('rw', db.tabs, db.asks, async () => {
    const before = await db.tabs.get(tabId);
    const same = before?.article?.id === article.id ? before : blank(tabId, now(), host);
    if (before?.article && before !== same) await db.asks.delete(tabId);
    await db.tabs.put({ ...same, tabId, state: 'comparing', article, reasons, how, changedAt: now() });
  });
  await compareTab(services, tabId);
}

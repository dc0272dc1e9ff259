import type { Reading } from '../article/reading';
import { compareStory } from '../comparison/compare-story';
import { countArticles } from '../library/count-articles';
import type { LibraryDatabase } from '../library/database';
import type { TabRecord } from '../library/tab-record';
import { articleOfReading } from './article-of-reading';
import { explainMatches } from './explain-matches';
import { findStory } from './find-story';
import { storyArticle } from './story-articles';

/** What the work on tabs needs from outside. */
export interface TabServices {
  db: LibraryDatabase;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A story is compared over at most this many articles; more would cost more than a reader waits. */
const STORY_LIMIT = 20;

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

/**
 * Finds and compares the story of a tab in state `comparing`; tabs in another state are left alone. A tab
 * that changed meanwhile keeps its newer state.
 */
export async function compareTab({ db, now }: TabServices, tabId: number): Promise<void> {
  const tab = await db.tabs.get(tabId);
  if (tab?.state !== 'comparing' || !tab.article) return;
  const store = (change: Partial<TabRecord>) =>
    db.transaction('rw', db.tabs, async () => {
      const current = await db.tabs.get(tabId);
      if (current?.state !== 'comparing' || current.changedAt !== tab.changedAt) return;
      await db.tabs.put({ ...current, ...change, changedAt: now() });
    });
  try {
    const { matches, heldAs } = await findStory(db, tab.article);
    const mates = matches.slice(0, STORY_LIMIT - 1);
    const [texts, searched] = await Promise.all([
      db.articles.bulkGet(mates.map(({ id }) => id)),
      countArticles(db),
    ]);
    const others = texts.filter((text) => text !== undefined);
    // The library may know the outlet by name where the page tells only its host.
    const held = heldAs === null ? undefined : await db.articles.get(heldAs);
    const article = { ...tab.article, outlet: held?.outlet ?? tab.article.outlet };
    const comparison = compareStory([article, ...others].map(storyArticle));
    const story = explainMatches(article, mates, others);
    await store({ state: 'ready', error: null, article, matches: story, heldAs, searched, comparison });
  } catch (error) {
    await store({ state: 'failed', error: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** A page that has not sent its reading after this many milliseconds is asked again. */
const READING_PATIENCE = 5_000;

/** Carries on every comparison that a stopped worker left unfinished. @returns the tabs that have waited too long for their page. */
export async function resumeTabs(services: TabServices): Promise<number[]> {
  const tabs = await services.db.tabs.toArray();
  for (const { tabId, state } of tabs) {
    if (state === 'comparing') await compareTab(services, tabId);
  }
  const overdue = services.now() - READING_PATIENCE;
  return tabs.filter((tab) => tab.state === 'reading' && tab.changedAt < overdue).map(({ tabId }) => tabId);
}

/**
 * Compares all open tabs' stories again, after the library or a correction changed.
 * @param except a tab that needs it not, because only its own article was put in.
 */
export async function compareAgain(services: TabServices, except: number | null = null): Promise<void> {
  const { db, now } = services;
  await db.tabs
    .where('tabId')
    .aboveOrEqual(0)
    .modify((tab) => {
      if (tab.tabId === except) return;
      if (tab.state === 'ready' || (tab.state === 'failed' && tab.article)) {
        tab.state = 'comparing';
        tab.changedAt = now();
      }
    });
  await resumeTabs(services);
}

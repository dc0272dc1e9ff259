import { compareStory } from '../comparison/compare-story';
import type { Comparison } from '../comparison/comparison';
import type { ArticleRecord } from '../library/article-record';
import { countArticles } from '../library/count-articles';
import type { LibraryDatabase } from '../library/database';
import type { TabRecord } from '../library/tab-record';
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
/** A story of more sentences takes longer than a reader waits for nothing: its first articles are compared before all, which takes a tenth of the time. */
const FIRST_LOOK_FROM = 800;
const FIRST_LOOK = 4;

/** A comparison over the first articles alone; what only one of them tells may stand in the others. */
function firstLook(articles: ArticleRecord[]): Comparison {
  return { ...compareStory(articles.slice(0, FIRST_LOOK).map(storyArticle)), only: [] };
}

/**
 * Finds and compares the story of a tab in state `comparing`; tabs in another state are left alone. A tab
 * that changed meanwhile keeps its newer state. Of a large story a first look is stored before the whole comparison.
 */
export async function compareTab({ db, now }: TabServices, tabId: number): Promise<void> {
  const tab = await db.tabs.get(tabId);
  if (tab?.state !== 'comparing' || !tab.article) return;
  let { changedAt } = tab;
  const store = (change: Partial<TabRecord>) =>
    db.transaction('rw', db.tabs, async () => {
      const current = await db.tabs.get(tabId);
      if (current?.state !== 'comparing' || current.changedAt !== changedAt) return false;
      changedAt = now();
      await db.tabs.put({ ...current, ...change, changedAt });
      return true;
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
    const articles = [article, ...others];
    const found = { error: null, article, matches: explainMatches(article, mates, others), heldAs, searched };
    const sentences = articles.reduce((sum, own) => sum + own.sentences.length, 0);
    // Where a comparison is on show already it stays until the new one is there.
    if (sentences > FIRST_LOOK_FROM && !tab.comparison) {
      if (!(await store({ ...found, comparison: firstLook(articles), firstLook: true }))) return;
      // Whoever shows the tab is told of it before the long work begins.
      await new Promise((resolve) => setTimeout(resolve));
    }
    const comparison = compareStory(articles.map(storyArticle));
    await store({ ...found, state: 'ready', comparison, firstLook: false });
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

import { correctionsOf, saidOf } from '../../lib/library/corrections';
import type { LibraryDatabase } from '../../lib/library/database';
import type { TabRecord } from '../../lib/library/tab-record';
import { answerAsk } from '../../lib/services/answer-ask';
import { articleCard } from '../../lib/services/article-card';
import { buildStoryView } from '../../lib/services/build-story-view';
import { frameOf } from '../../lib/services/page-how';
import type { StoryView } from '../../lib/services/story-view';
import type { PanelState } from '../panel/panel-state';

/** The view of a tab's compared story, with what the reader took out of it; null while nothing is compared. */
export async function storyViewOf(db: LibraryDatabase, tab: TabRecord): Promise<StoryView | null> {
  const { article, comparison, matches, searched } = tab;
  if (!article || !comparison) return null;
  const others = (await db.articles.bulkGet(matches.map(({ id }) => id))).filter((a) => a !== undefined);
  const view = buildStoryView({ article, others, matches, comparison, searched });
  const own = [article.id, tab.heldAs ?? article.id];
  const { different: separated } = saidOf(await correctionsOf(db, own), own);
  const rejected = (await db.articles.bulkGet([...separated])).filter((a) => a !== undefined);
  return { ...view, rejected: rejected.map((record) => articleCard(record, false)) };
}

async function stateOfStory(db: LibraryDatabase, tab: TabRecord): Promise<PanelState> {
  const view = await storyViewOf(db, tab);
  if (!view || !tab.article) return { kind: 'reading' };
  if (view.outlets > 0) return { kind: 'story', view, growing: tab.state === 'comparing' };
  if (tab.state === 'comparing') return { kind: 'reading' };
  const article = articleCard(tab.article, true);
  const searched = tab.searched - (tab.heldAs ? 1 : 0);
  if (searched === 0) return { kind: 'empty-library', article };
  const days = (await db.articles.orderBy('day').uniqueKeys()).map(String).filter((day) => day !== 'undated');
  const outlets = (await db.articles.orderBy('outlet').uniqueKeys()).length;
  return {
    kind: 'no-other-outlet',
    article,
    searched,
    outlets,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

/** What the panel shows for a tab, read from the database alone. */
export async function panelStateOf(db: LibraryDatabase, tabId: number): Promise<PanelState> {
  const tab = await db.tabs.get(tabId);
  if (!tab) {
    const first = (await db.articles.count()) === 0;
    return first ? { kind: 'first-run' } : { kind: 'needs-click', host: null };
  }
  const asked = await db.asks.get(tabId);
  if (asked && tab.state !== 'left') {
    if (tab.state === 'comparing' || tab.state === 'reading') return { kind: 'reading' };
    const view = await answerAsk(db, tab, asked);
    return view ? { kind: 'answer', view } : { kind: 'no-statement', selection: asked.text };
  }
  switch (tab.state) {
    case 'reading':
      return { kind: 'reading' };
    case 'comparing':
    case 'ready':
      return stateOfStory(db, tab);
    case 'no-article':
      return { kind: 'not-article', ...frameOf(tab) };
    case 'unreadable':
      return { kind: 'browser-page' };
    case 'left':
      return { kind: 'needs-click', host: tab.host };
    case 'failed':
      return { kind: 'failure', reason: 'unexpected', detail: tab.error ?? undefined };
  }
}

import type { Page } from 'playwright-core';
import type { ArticleRecord } from '../lib/library/article-record';
import type { TabRecord } from '../lib/library/tab-record';
import { buildStoryView } from '../lib/services/build-story-view';
import { comparisonText } from '../lib/services/copy-comparison';

/** Reads every record of a store of the extension's database, in a page of the extension. */
function records<T>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('second-source');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as T[]);
          };
        };
      }),
    store,
  );
}

/** Prints the comparison that the extension stored for the newest story, as text. @throws when it stored none. */
export async function printComparison(panel: Page): Promise<void> {
  const tabs = await records<TabRecord>(panel, 'tabs');
  const articles = await records<ArticleRecord>(panel, 'articles');
  const tab = tabs.filter(({ comparison }) => comparison).sort((a, b) => b.changedAt - a.changedAt)[0];
  if (!tab?.article || !tab.comparison) throw new Error('the extension has compared no story');
  const others = tab.matches.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
  const { article, matches, comparison, searched } = tab;
  const view = buildStoryView({ article, others, matches, comparison, searched });
  const labels = {
    differing: `Where reports differ: ${view.differing.length}`,
    alike: `Reported alike: ${view.alike.length}`,
    quotations: `Quotations: ${view.quotations.length}`,
    coverage: `Coverage: ${view.outlets} other outlets, ${view.independent} independent`,
  };
  console.log(`\n${comparisonText(view, labels)}`);
}

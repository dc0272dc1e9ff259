import { type HoldOutcome, holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';

/**
 * Puts the article a tab shows into the library; a held copy without an address becomes this one.
 * @throws when the tab shows no article.
 */
export async function holdTab(db: LibraryDatabase, tabId: number): Promise<HoldOutcome> {
  const tab = await db.tabs.get(tabId);
  if (!tab?.article) throw new Error('this tab shows no article that was read');
  const outcome = await holdArticle(db, tab.article, tab.heldAs);
  await db.tabs.update(tabId, { heldAs: tab.article.id });
  return outcome;
}

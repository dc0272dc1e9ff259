import { type HoldOutcome, holdArticle } from '../library/articles';
import type { LibraryDatabase } from '../library/database';
import type { FillingSiteRecord } from '../library/feed-record';

/** The sites whose articles join the library when the reader opens them, by host. */
export function fillingSites(db: LibraryDatabase): Promise<FillingSiteRecord[]> {
  return db.fillingSites.orderBy('host').toArray();
}

/** From now on articles the reader opens on this host join the library; saying it twice changes nothing. */
export async function startFilling(db: LibraryDatabase, host: string, now: number): Promise<void> {
  await db.transaction('rw', db.fillingSites, async () => {
    if (!(await db.fillingSites.get(host))) await db.fillingSites.put({ host, since: now });
  });
}

/** Articles opened on this host no longer join the library; those in it stay. `null` stands for every host. */
export async function stopFilling(db: LibraryDatabase, host: string | null): Promise<void> {
  if (host === null) await db.fillingSites.clear();
  else await db.fillingSites.delete(host);
}

/**
 * Puts the article a tab shows into the library if its site is one whose articles the reader wants there. A text
 * that is cut short on the page (a paywall) never takes the place of a whole one that is held.
 * @param allowed whether a host may be read and a tab looked at: false for a private window, or for a site whose
 * permission was given back.
 * @returns what putting it in did; null when it was not to be put in.
 */
export async function fillFromTab(
  db: LibraryDatabase,
  tabId: number,
  allowed: (host: string) => Promise<boolean>,
): Promise<HoldOutcome | null> {
  const tab = await db.tabs.get(tabId);
  if (!tab?.article || tab.host === null) return null;
  if (!(await db.fillingSites.get(tab.host)) || !(await allowed(tab.host))) return null;
  const held = await db.articles.get(tab.heldAs ?? tab.article.id);
  if (held?.completeness === 'full' && tab.article.completeness !== 'full') return null;
  const origin = held?.origin ?? 'site';
  const outcome = await holdArticle(db, { ...tab.article, origin }, tab.heldAs);
  await db.tabs.update(tabId, { heldAs: tab.article.id });
  return outcome;
}

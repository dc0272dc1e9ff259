import type { ReadingSources, Removal } from '../article/reading';
import type { Completeness } from '../comparison/comparison';
import type { LibraryDatabase } from '../library/database';
import type { TabRecord } from '../library/tab-record';

/** How the page in a tab was read, for the reader who wants to know. */
export interface PageHow {
  isArticle: boolean;
  /** The extractor's keys of what decided that, strongest first. */
  reasons: string[];
  /** Null for a page that is no article. */
  completeness: Completeness | null;
  /** Null when a text without a page was read. */
  sources: ReadingSources | null;
  /** The part of the outlet, as the page says; null when it says none. */
  section?: string | null;
  removed: Removal[];
}

/** How the page in a tab was read; null before it was. */
export async function pageHow(db: LibraryDatabase, tabId: number): Promise<PageHow | null> {
  const tab = await db.tabs.get(tabId);
  if (!tab?.how) return null;
  const { article, reasons, how } = tab;
  return { isArticle: article !== null, reasons, completeness: article?.completeness ?? null, ...how };
}

const IN_FRAME = 'in-frame:';

/** The host of another site's frame that fills a tab's page and was not read with it; nothing when there is none. */
export function frameOf({ reasons }: TabRecord): { frame?: string } {
  const frame = reasons.find((reason) => reason.startsWith(IN_FRAME))?.slice(IN_FRAME.length);
  return frame ? { frame } : {};
}

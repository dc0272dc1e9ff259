import type { LibraryDatabase } from '../library/database';
import { type CoverageJob, coverageJobId } from './feeds/coverage-job';

/** What the panel can offer to find more reports of the story in a tab. */
export interface CoverageOffer {
  /** Subscribed outlets other than the article's own. */
  outlets: number;
  /** The search for this article, under way or the last one; null when there was none. */
  job: CoverageJob | null;
}

/** What can be looked through for the article in a tab; null while it shows none. */
export async function coverageOffer(db: LibraryDatabase, tabId: number): Promise<CoverageOffer | null> {
  const tab = await db.tabs.get(tabId);
  if (!tab?.article || tab.state === 'left') return null;
  const { id, outlet } = tab.article;
  const feeds = await db.feeds.toArray();
  const others = new Set(
    feeds.filter((feed) => !feed.paused && feed.outlet !== outlet).map((feed) => feed.outlet),
  );
  const job = (await db.jobs.get(coverageJobId(id))) as CoverageJob | undefined;
  return { outlets: others.size, job: job ?? null };
}

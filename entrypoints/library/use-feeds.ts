import { type Live, useLive } from '../../components/hooks/use-live';
import type { FeedsActions, FeedsState } from '../../components/library/feeds-state';
import { usePutOff } from '../../lib/browser/feeds/use-put-off';
import { tellBackground } from '../../lib/browser/messages';
import { openWelcome } from '../../lib/browser/open-welcome';
import { requestSites, sitePattern } from '../../lib/browser/sites';
import { writeOpml } from '../../lib/feeds/opml';
import type { LibraryDatabase } from '../../lib/library/database';
import { hostToAllow, pauseFeed, unsubscribe } from '../../lib/library/feeds';
import { feedsOverview, newestFetches } from '../../lib/services/feeds-overview';
import { saveFile } from './save-file';
import { useAddingFeeds } from './use-adding-feeds';
import { useNow } from './use-now';

/** Requests the log shows. */
const LOG_SHOWN = 200;
/** "5 minutes ago" is renewed this often, in milliseconds. */
const TICK = 30_000;

/** The state of feeds from the database, and what the reader can do with them. */
export function useFeeds(db: LibraryDatabase): {
  state: FeedsState;
  actions: FeedsActions;
  failure: Live<unknown>['failure'];
} {
  const overview = useLive('feeds', () => feedsOverview(db));
  const fetches = useLive('fetches', () => newestFetches(db, LOG_SHOWN)).value ?? [];
  const now = useNow(TICK);
  const putOff = usePutOff();
  const { adding, ...addingActions } = useAddingFeeds(db);
  const { feeds, outlets } = overview.value ?? { feeds: [], outlets: [] };
  const refresh = (feedId?: string) => tellBackground('feeds.refresh', feedId ? { feedId } : {});
  return {
    failure: overview.failure,
    state: {
      feeds,
      outlets,
      fetches,
      adding,
      putOff,
      now: Math.max(now, ...feeds.map((f) => f.lastFetchAt ?? 0)),
    },
    actions: {
      ...addingActions,
      onChooseOutlets: () => void openWelcome(),
      onRefreshAll: () => void refresh(),
      onRetry: (id) => void refresh(id),
      onPause: async (id, paused) => {
        await pauseFeed(db, id, paused, Date.now());
        if (!paused) await refresh(id);
      },
      onRemove: async (id, articles) => {
        await unsubscribe(db, id, { articles });
        if (articles) await tellBackground('library.changed', {});
      },
      onAllow: (feed) => {
        const asked = requestSites([sitePattern(hostToAllow(feed))]);
        void asked.then((granted) => (granted ? refresh(feed.id) : undefined));
      },
      onExportOpml: () => {
        const list = writeOpml(
          feeds.map(({ address, title, outlet }) => ({ address, title: title || outlet })),
        );
        saveFile(new Blob([list], { type: 'text/x-opml' }), 'second-source-feeds.opml');
      },
    },
  };
}

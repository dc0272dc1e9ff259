import type { LibraryDatabase } from '../../lib/library/database';
import { frameOf } from '../../lib/services/page-how';
import type { PopupState } from '../popup/popup-state';
import { storyViewOf } from './panel-state-of';

/** What the popup shows for a tab, read from the database alone. @param allowedHosts the match patterns granted. */
export async function popupStateOf(
  db: LibraryDatabase,
  tabId: number,
  allowed: (host: string) => boolean,
): Promise<PopupState> {
  const tab = await db.tabs.get(tabId);
  switch (tab?.state) {
    case undefined:
    case 'reading':
    case 'left':
      return { kind: 'reading' };
    case 'comparing':
    case 'ready': {
      const view = await storyViewOf(db, tab);
      if (!view) return { kind: 'reading' };
      const held = tab.heldAs === tab.article?.id;
      if (tab.searched - (tab.heldAs ? 1 : 0) === 0) return { kind: 'empty-library', held };
      const { host } = tab;
      const filling = host !== null && (await db.fillingSites.get(host)) !== undefined;
      const { firstLook: growing } = tab;
      return { kind: 'story', view, held, host, allowed: host !== null && allowed(host), filling, growing };
    }
    case 'no-article':
      return { kind: 'not-article', ...frameOf(tab) };
    case 'unreadable':
      return { kind: 'browser-page' };
    case 'failed':
      return { kind: 'failure', reason: 'unexpected', detail: tab.error ?? undefined };
  }
}

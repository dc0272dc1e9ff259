import { useEffect, useState } from 'react';
import { popupStateOf } from '../../components/hooks/popup-state-of';
import { useLive } from '../../components/hooks/use-live';
import { PopupView } from '../../components/popup/PopupView';
import type { PopupState } from '../../components/popup/popup-state';
import { activeTabId } from '../../lib/browser/active-tab';
import { tellBackground } from '../../lib/browser/messages';
import { openLibrary } from '../../lib/browser/open-article';
import { openPanel } from '../../lib/browser/panel';
import { grantedSites, isGranted, requestSite } from '../../lib/browser/sites';
import { useResume } from '../../lib/browser/use-resume';
import type { LibraryDatabase } from '../../lib/library/database';
import { holdTab } from '../../lib/services/hold-tab';
import { startFilling, stopFilling } from '../../lib/services/reading-fills';

const NO_TAB = -1;
/** A page that has not been read after this many milliseconds is given up on, with a way to try again. */
const PATIENCE = 10_000;

/** The popup with its database and browser. Opening it is the click that allows this page to be read. */
export function PopupApp({ db }: { db: LibraryDatabase }) {
  const [tabId, setTabId] = useState(NO_TAB);
  const [sites, setSites] = useState<string[]>([]);
  const [failure, setFailure] = useState<PopupState | null>(null);
  const live = useLive<PopupState>(`popup ${tabId} ${sites}`, () =>
    popupStateOf(db, tabId, (host) => isGranted(sites, host)),
  );

  const read = (id: number) => {
    setFailure(null);
    tellBackground('tab.read', { tabId: id }).catch((error) =>
      setFailure({ kind: 'failure', reason: 'page', detail: String(error) }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening
  useEffect(() => {
    void grantedSites().then(setSites);
    void activeTabId().then((id) => {
      if (id === null) return setFailure({ kind: 'browser-page' });
      setTabId(id);
      read(id);
    });
  }, []);

  const state: PopupState =
    failure ?? (live.failure ? { kind: 'failure', ...live.failure } : (live.value ?? { kind: 'reading' }));
  const waiting = state.kind === 'reading';
  useResume(waiting || (state.kind === 'story' && state.growing === true));
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setFailure({ kind: 'failure', reason: 'timeout' }), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);

  return (
    <PopupView
      state={state}
      actions={{
        onOpenPanel: () => {
          void openPanel(tabId).then(() => window.close());
        },
        onAdd: () => void holdTab(db, tabId).then(() => tellBackground('library.changed', {})),
        onAllowSite: (host) => {
          void requestSite(`*://${host}/*`).then(() => grantedSites().then(setSites));
        },
        onFill: (host, on) => {
          if (!on) return void stopFilling(db, host);
          // The article on show is one opened on this site, too.
          const work = startFilling(db, host, Date.now()).then(() => holdTab(db, tabId));
          void work.then(() => tellBackground('library.changed', {}));
        },
        onOpenLibrary: () => void openLibrary().then(() => window.close()),
        onRead: () => read(tabId),
        onAddSamples: () => void tellBackground('samples.add', {}),
      }}
    />
  );
}

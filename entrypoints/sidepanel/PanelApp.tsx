import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { panelStateOf } from '../../components/hooks/panel-state-of';
import { useLive } from '../../components/hooks/use-live';
import { Panel } from '../../components/panel/Panel';
import { articleOf, type PanelActions, type PanelState } from '../../components/panel/panel-state';
import { useText } from '../../components/text';
import { followActiveTab } from '../../lib/browser/active-tab';
import { usePutOff } from '../../lib/browser/feeds/use-put-off';
import { tellBackground } from '../../lib/browser/messages';
import { openArticle, openLibrary, openPassage } from '../../lib/browser/open-article';
import { openWelcome } from '../../lib/browser/open-welcome';
import { requestSite } from '../../lib/browser/sites';
import { useResume } from '../../lib/browser/use-resume';
import { rejoinArticles, separateArticles } from '../../lib/library/corrections';
import type { LibraryDatabase } from '../../lib/library/database';
import { DEFAULT_SETTINGS, readSettings, writeSetting } from '../../lib/library/settings';
import { dismissAsk } from '../../lib/services/ask';
import { comparisonText } from '../../lib/services/copy-comparison';
import { coverageOffer } from '../../lib/services/coverage-offer';
import { pageHow } from '../../lib/services/page-how';
import type { ArticleCard } from '../../lib/services/story-view';

const NO_TAB = -1;

/** The panel with its database and browser: draws from live queries, acts by commands. */
export function PanelApp({ db }: { db: LibraryDatabase }) {
  const text = useText();
  const [tabId, setTabId] = useState(NO_TAB);
  const [shortcut, setShortcut] = useState<string | null>(null);
  const offline = usePutOff() === 'offline';
  const live = useLive<PanelState>(`panel ${tabId}`, () => panelStateOf(db, tabId));
  const coverage = useLive(`coverage ${tabId}`, () => coverageOffer(db, tabId)).value ?? null;
  const how = useLive(`how ${tabId}`, () => pageHow(db, tabId)).value ?? null;
  const settings = useLive('settings', () => readSettings(db)).value ?? DEFAULT_SETTINGS;
  const state: PanelState = live.failure
    ? { kind: 'failure', ...live.failure }
    : (live.value ?? { kind: 'reading' });

  useEffect(() => followActiveTab((id) => setTabId(id ?? NO_TAB)), []);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setShortcut(commands.find(({ name }) => name === 'open-panel')?.shortcut || null);
    });
  }, []);
  const looking = coverage?.job?.state === 'running' || coverage?.job?.state === 'stopping';
  useResume(looking || state.kind === 'reading' || (state.kind === 'story' && state.growing === true));

  const actions = useMemo((): PanelActions => {
    const view = state.kind === 'story' ? state.view : null;
    const allow = (pattern: string) => async () => {
      if (await requestSite(pattern)) await tellBackground('tab.read', { tabId });
    };
    const correct =
      (change: typeof separateArticles | typeof rejoinArticles) => async (article: ArticleCard) => {
        const here = articleOf(state);
        if (!here) return;
        await change(db, here, article.id, Date.now());
        await tellBackground('library.changed', {});
      };
    return {
      onOpenPassage: (passage) => void openPassage(tabId, passage),
      onOpenArticle: (article) => void openArticle(article),
      onReject: (article) => void correct(separateArticles)(article),
      onRestore: (article) => void correct(rejoinArticles)(article),
      onAddToStory: () => {
        const here = articleOf(state);
        if (here) void openLibrary(`join/${here}`);
      },
      onCopy: async () => {
        if (!view) throw new Error('there is no comparison to copy');
        const labels = {
          differing: text('headingDiffering'),
          alike: text('headingAlike'),
          quotations: text('headingQuotations'),
          coverage: text('headingCoverage'),
        };
        await navigator.clipboard.writeText(comparisonText(view, labels));
      },
      onCorroborateSelection: () => void tellBackground('selection.ask', { tabId }),
      onMarks: (on) => void writeSetting(db, 'marks', on).then(() => tellBackground('marks.changed', {})),
      onBack: () => void dismissAsk(db, tabId),
      onRead: () => void tellBackground('tab.read', { tabId }),
      onAllowSite: (host) => void allow(`*://${host}/*`)(),
      onAllowAllSites: () => void allow('*://*/*')(),
      onOpenLibrary: () => void openLibrary('add'),
      onLookForCoverage: () => void tellBackground('coverage.look', { tabId }),
      onStopJob: (id) => void tellBackground('job.stop', { id }),
      onChooseOutlets: () => void openWelcome(),
      onAddSamples: () => void tellBackground('samples.add', {}),
    };
  }, [db, tabId, state, text]);

  return (
    <Panel
      state={state}
      marks={settings.marks}
      offline={offline}
      shortcut={shortcut}
      coverage={coverage}
      how={how}
      actions={actions}
    />
  );
}

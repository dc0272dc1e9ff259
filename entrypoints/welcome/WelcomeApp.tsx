import { useEffect, useState } from 'react';
import { FailureView } from '../../components/common/FailureView';
import { useLive } from '../../components/hooks/use-live';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import type { Choice, WelcomeActions, WelcomeState } from '../../components/welcome/welcome-state';
import { activeTabId } from '../../lib/browser/active-tab';
import { usePutOff } from '../../lib/browser/feeds/use-put-off';
import { tellBackground } from '../../lib/browser/messages';
import { openArticle, openLibrary, openPassage } from '../../lib/browser/open-article';
import { openPanel } from '../../lib/browser/panel';
import { requestSites } from '../../lib/browser/sites';
import { starterOutlets } from '../../lib/browser/starter-outlets';
import type { LibraryDatabase } from '../../lib/library/database';
import { subscribe } from '../../lib/library/feeds';
import { libraryFill } from '../../lib/services/library-fill';
import { chosenFeeds, chosenOutlets, hostPatterns } from '../../lib/services/starter-packs';
import { useFirstStories } from './use-first-stories';
import { useSampleStory } from './use-sample-story';

type Step = WelcomeState['kind'];

const FIRST_CHOICE: Choice = { packs: new Set(['world']), leftOut: new Set() };
const NO_CHOICE: Choice = { packs: new Set(), leftOut: new Set() };
/** While the library fills, the background is asked this often to carry on, in milliseconds: a worker that was stopped starts. */
const CARRY_ON = 5_000;

/** The page's step stands in its address, so that a reload or the back button keeps it. */
const stepOf = (hash: string): Step =>
  hash === '#filling' ? 'filling' : hash === '#sample' ? 'sample' : 'choose';

/** The welcome page with its database and browser. */
export function WelcomeApp({ db }: { db: LibraryDatabase }) {
  const [step, setStep] = useState(() => stepOf(location.hash));
  const [choice, setChoice] = useState<Choice | null>(null);
  const [denied, setDenied] = useState(false);
  const [busy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<number | null>(null);
  const [tabId, setTabId] = useState<number | null>(null);
  const fill = useLive('fill', () => libraryFill(db, Date.now()));
  const stories = useFirstStories(db, step === 'filling');
  const putOff = usePutOff();
  const story = useSampleStory(db, step === 'sample');
  const feeds = useLive('feed addresses', () => db.feeds.toArray());
  const held = new Set(feeds.value?.map(({ address }) => address));
  // Who comes back chooses what to add; a new reader begins with the world.
  const made = choice ?? (held.size > 0 ? NO_CHOICE : FIRST_CHOICE);
  const { outlets = [], waitingPages = 0 } = fill.value ?? {};
  const done = outlets.length > 0 && waitingPages === 0 && outlets.every(({ state }) => state !== 'waiting');

  useEffect(() => {
    void activeTabId().then(setTabId);
    const follow = () => setStep(stepOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const filling = step === 'filling' && !done;
  useEffect(() => {
    if (!filling) return;
    // A worker that cannot answer now is asked again.
    const carryOn = () => void tellBackground('work.resume', {}).catch(() => undefined);
    const timer = setInterval(carryOn, CARRY_ON);
    return () => clearInterval(timer);
  }, [filling]);

  if (fill.failure) return <FailureView {...fill.failure} onRetry={() => location.reload()} />;
  const go = (to: Step) => {
    location.hash = to;
  };
  const add = async (asked: Promise<boolean>, chosen: ReturnType<typeof chosenOutlets>) => {
    setBusy(true);
    setDenied(false);
    try {
      if (!(await asked)) return setDenied(true);
      const wantedFeeds = chosenFeeds(chosen, made.packs);
      const wanted = wantedFeeds.map(({ pack, ...feed }) => ({ ...feed, origin: `pack:${pack}` as const }));
      const { added } = await subscribe(db, wanted, Date.now());
      go('filling');
      // One of them is asked for by name; the others are due as well, and go with it.
      if (added[0]) await tellBackground('feeds.refresh', { feedId: added[0] });
    } finally {
      setBusy(false);
    }
  };
  const actions: WelcomeActions = {
    onChoose: setChoice,
    onAdd: () => {
      const chosen = chosenOutlets(starterOutlets, made.packs, made.leftOut, held);
      // In the click's own gesture: no await may come before.
      void add(requestSites(hostPatterns(chosen)), chosen);
    },
    onSample: () => go('sample'),
    onBack: () => go('choose'),
    onOpenStory: (article) => {
      // First thing in the click: the panel opens for no later one.
      if (tabId !== null) openPanel(tabId).catch(() => undefined);
      void openArticle(article);
    },
    onOpenPassage: (passage) => {
      if (passage.article.here) setSentence(passage.sentence);
      else void openPassage(null, passage);
    },
    onOpenLibrary: () => void openLibrary(),
  };
  const state: WelcomeState =
    step === 'filling'
      ? { kind: step, outlets, done, putOff, stories }
      : step === 'sample'
        ? { kind: step, story, sentence }
        : { kind: step, outlets: starterOutlets, choice: made, held, denied, busy };
  return <WelcomeView state={state} actions={actions} />;
}

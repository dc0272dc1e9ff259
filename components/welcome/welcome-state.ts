import type { FirstStory } from '../../lib/services/first-stories';
import type { OutletFill } from '../../lib/services/library-fill';
import type { SampleStory } from '../../lib/services/sample-story';
import type { Pack, StarterOutlet } from '../../lib/services/starter-packs';
import type { ArticleCard } from '../../lib/services/story-view';
import type { OpenPassage } from '../common/PassageLink';

/** What the reader has chosen among the starter outlets. */
export interface Choice {
  packs: ReadonlySet<Pack>;
  /** Names of outlets of a chosen pack the reader does not want. */
  leftOut: ReadonlySet<string>;
}

/** What the welcome page can be showing. */
export type WelcomeState =
  /**
   * `held`: addresses of the feeds that are there already; `denied`: whether the browser's prompt was answered with no;
   * `busy`: it is open, or outlets are being put in.
   */
  | {
      kind: 'choose';
      outlets: StarterOutlet[];
      choice: Choice;
      held: ReadonlySet<string>;
      denied: boolean;
      busy: boolean;
    }
  /**
   * `done`: every outlet was asked and no page of theirs is waited for; `putOff`: why nothing is fetched for now.
   */
  | {
      kind: 'filling';
      outlets: OutletFill[];
      done: boolean;
      putOff: 'offline' | 'metered' | null;
      stories: FirstStory[];
    }
  /** `story` is null until the sample is compared; `sentence` is the one shown in the article. */
  | { kind: 'sample'; story: SampleStory | null; sentence: number | null };

/** What the reader can do on the welcome page. */
export interface WelcomeActions {
  onChoose: (choice: Choice) => void;
  /** Asks the browser for the hosts of what is chosen and subscribes; to be called in the click. */
  onAdd: () => void;
  onSample: () => void;
  /** Back to the choice of outlets. */
  onBack: () => void;
  /** Opens an article with the panel beside it. */
  onOpenStory: (article: ArticleCard) => void;
  onOpenPassage: OpenPassage;
  onOpenLibrary: () => void;
}

import type { ArticleCard, CorroborationView, StoryView } from '../../lib/services/story-view';
import type { FailureReason } from '../common/failure-texts';
import type { OpenPassage } from '../common/PassageLink';

/** What the panel can be showing. */
export type PanelState =
  /** The reader opened the panel for the first time. */
  | { kind: 'first-run' }
  /** The page is being read, or its story searched. */
  | { kind: 'reading' }
  /** `growing`: more is being compared, and the view will change. */
  | { kind: 'story'; view: StoryView; growing?: boolean }
  | { kind: 'answer'; view: CorroborationView }
  /** What was selected is no statement to look for; empty when nothing was selected. */
  | { kind: 'no-statement'; selection: string }
  /** The page may not be read without a click on the toolbar button; `host` is null where no site can be allowed. */
  | { kind: 'needs-click'; host: string | null }
  /** The page was read and is no article; `frame` is the host of another site's frame that fills it. */
  | { kind: 'not-article'; frame?: string }
  /** A page of the browser, a store or a file, which no extension may read. */
  | { kind: 'browser-page' }
  | { kind: 'empty-library'; article: ArticleCard }
  /** No other outlet in the library tells the story. `from` and `to` are ISO 8601 days of what was searched. */
  | {
      kind: 'no-other-outlet';
      article: ArticleCard;
      searched: number;
      outlets: number;
      from: string | null;
      to: string | null;
    }
  | { kind: 'failure'; reason: FailureReason; detail?: string };

/** What the reader can do in the panel. */
export interface PanelActions {
  onOpenPassage: OpenPassage;
  onOpenArticle: (article: ArticleCard) => void;
  /** "Not this story", and taking it back. */
  onReject: (article: ArticleCard) => void;
  onRestore: (article: ArticleCard) => void;
  /** "Same story": lets the reader choose an article of the library for the story on show. */
  onAddToStory: () => void;
  /** Puts the comparison on the clipboard as text; rejects when that failed. */
  onCopy: () => Promise<void>;
  onCorroborateSelection: () => void;
  onMarks: (on: boolean) => void;
  /** From an answer back to the story. */
  onBack: () => void;
  /** Reads the page again. */
  onRead: () => void;
  onAllowSite: (host: string) => void;
  onAllowAllSites: () => void;
  onOpenLibrary: () => void;
  /** Looks through the subscribed outlets for more reports of the story. */
  onLookForCoverage: () => void;
  onStopJob: (id: string) => void;
  /** Opens the page where outlets are chosen. */
  onChooseOutlets: () => void;
  /** Fills the library with the sample articles; left out when there are none or they are in. */
  onAddSamples?: () => void;
}

/** The article a state is about, to know when the reader has moved on. */
export function articleOf(state: PanelState): string | null {
  if (state.kind === 'story') return state.view.article.id;
  if (state.kind === 'no-other-outlet' || state.kind === 'empty-library') return state.article.id;
  return null;
}

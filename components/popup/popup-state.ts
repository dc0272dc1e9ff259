import type { StoryView } from '../../lib/services/story-view';
import type { FailureReason } from '../common/failure-texts';

/** What the popup can be showing. */
export type PopupState =
  | { kind: 'reading' }
  /**
   * `held`: the library has this very article. `host` is null where no site can be allowed; `allowed`: it already is;
   * `filling`: its articles join the library as the reader opens them. `growing`: more is being compared, and the view will change.
   */
  | {
      kind: 'story';
      view: StoryView;
      held: boolean;
      host: string | null;
      allowed: boolean;
      filling: boolean;
      growing?: boolean;
    }
  /** `frame` is the host of another site's frame that fills the page. */
  | { kind: 'not-article'; frame?: string }
  | { kind: 'browser-page' }
  /** An article, and nothing in the library to compare it with. */
  | { kind: 'empty-library'; held: boolean }
  | { kind: 'failure'; reason: FailureReason; detail?: string };

/** What the reader can do in the popup. */
export interface PopupActions {
  onOpenPanel: () => void;
  onAdd: () => void;
  onAllowSite: (host: string) => void;
  /** Whether articles opened on this site are to join the library. */
  onFill: (host: string, on: boolean) => void;
  onOpenLibrary: () => void;
  onRead: () => void;
  /** Fills the library with the sample articles; left out when there are none or they are in. */
  onAddSamples?: () => void;
}

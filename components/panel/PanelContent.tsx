import type { CoverageOffer } from '../../lib/services/coverage-offer';
import type { ArticleCard } from '../../lib/services/story-view';
import { FailureView } from '../common/FailureView';
import { AnswerPanel } from './AnswerPanel';
import { MoreCoverage } from './MoreCoverage';
import { EmptyLibraryState, FirstRunState, NoOtherOutletState } from './NothingToCompare';
import {
  BrowserPageState,
  NeedsClickState,
  NoStatementState,
  NotArticleState,
  ReadingState,
} from './PanelStates';
import type { PanelActions, PanelState } from './panel-state';
import { StoryPanel } from './StoryPanel';

/** A story told by no more other outlets than this is one to look for more reports of. */
const FEW_OUTLETS = 1;

/** The view for a state. */
export function PanelContent({
  state,
  shortcut,
  coverage,
  actions,
  onReject,
}: {
  state: PanelState;
  shortcut: string | null;
  coverage: CoverageOffer | null;
  actions: PanelActions;
  onReject: (article: ArticleCard) => void;
}) {
  const few = state.kind !== 'story' || state.view.outlets <= FEW_OUTLETS;
  const more = coverage && (few || coverage.job) ? <MoreCoverage offer={coverage} {...actions} /> : null;
  switch (state.kind) {
    case 'first-run':
      return <FirstRunState {...actions} />;
    case 'reading':
      return <ReadingState />;
    case 'story':
      return (
        <StoryPanel
          key={state.view.article.id}
          view={state.view}
          growing={state.growing}
          more={more}
          {...actions}
          onReject={onReject}
        />
      );
    case 'answer':
      return <AnswerPanel key={state.view.asked.text} view={state.view} {...actions} />;
    case 'no-statement':
      return <NoStatementState selection={state.selection} {...actions} />;
    case 'needs-click':
      return <NeedsClickState host={state.host} shortcut={shortcut} {...actions} />;
    case 'not-article':
      return <NotArticleState {...state} {...actions} />;
    case 'browser-page':
      return <BrowserPageState />;
    case 'empty-library':
      return <EmptyLibraryState article={state.article} more={more} {...actions} />;
    case 'no-other-outlet':
      return <NoOtherOutletState {...state} more={more} {...actions} />;
    case 'failure':
      return <FailureView reason={state.reason} detail={state.detail} onRetry={actions.onRead} />;
  }
}

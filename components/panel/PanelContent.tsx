import type { ArticleCard } from '../../lib/services/story-view';
import { FailureView } from '../common/FailureView';
import { AnswerPanel } from './AnswerPanel';
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

/** The view for a state. */
export function PanelContent({
  state,
  shortcut,
  actions,
  onReject,
}: {
  state: PanelState;
  shortcut: string | null;
  actions: PanelActions;
  onReject: (article: ArticleCard) => void;
}) {
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
      return <NotArticleState {...actions} />;
    case 'browser-page':
      return <BrowserPageState />;
    case 'empty-library':
      return <EmptyLibraryState article={state.article} {...actions} />;
    case 'no-other-outlet':
      return <NoOtherOutletState {...state} {...actions} />;
    case 'failure':
      return <FailureView reason={state.reason} detail={state.detail} onRetry={actions.onRead} />;
  }
}

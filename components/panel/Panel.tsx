import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ArticleCard } from '../../lib/services/story-view';
import { FailureView } from '../common/FailureView';
import { Notice } from '../common/Notice';
import { UndoBar } from '../common/UndoBar';
import { type Text, textOfCount, useText } from '../text';
import { AnswerPanel } from './AnswerPanel';
import { answerInWords } from './AnswerSummary';
import { moveWithinList } from './move-within-list';
import { PanelFooter } from './PanelFooter';
import {
  BrowserPageState,
  EmptyLibraryState,
  FirstRunState,
  NeedsClickState,
  NoOtherOutletState,
  NoStatementState,
  NotArticleState,
  ReadingState,
} from './PanelStates';
import type { PanelActions, PanelState } from './panel-state';
import { StoryPanel } from './StoryPanel';

/** What is read out when the panel comes to show something else. */
function announcement(text: Text, state: PanelState): string {
  switch (state.kind) {
    case 'reading':
      return text('reading');
    case 'story':
      return [
        textOfCount(text, 'otherOutletsOne', 'otherOutletsMany', state.view.outlets),
        textOfCount(text, 'factsDifferOne', 'factsDifferMany', state.view.differing.length),
      ].join(', ');
    case 'answer':
      return answerInWords(text, state.view);
    default:
      return '';
  }
}

function View({
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
      return <StoryPanel view={state.view} growing={state.growing} {...actions} onReject={onReject} />;
    case 'answer':
      return <AnswerPanel view={state.view} {...actions} />;
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

/** The article a state is about, to know when the reader has moved on. */
function articleOf(state: PanelState): string | null {
  if (state.kind === 'story') return state.view.article.id;
  if (state.kind === 'no-other-outlet' || state.kind === 'empty-library') return state.article.id;
  return null;
}

/**
 * The whole panel: the view for a state, the bar below a story, the undo of "not this story", and a live region
 * that says what changed. Escape leads from an answer back to the story; arrow keys move within a list.
 */
export function Panel({
  state,
  marks,
  offline = false,
  shortcut = null,
  actions,
}: {
  state: PanelState;
  /** Whether sentences are marked on the page. */
  marks: boolean;
  offline?: boolean;
  /** The key combination that opens the extension, as the browser has it now. */
  shortcut?: string | null;
  actions: PanelActions;
}) {
  const text = useText();
  const [rejected, setRejected] = useState<{ article: ArticleCard; from: string | null } | null>(null);
  const subject = articleOf(state);
  const undoable = rejected && (subject === null || subject === rejected.from) ? rejected.article : null;
  const canGoBack = state.kind === 'answer' || state.kind === 'no-statement';
  const { onBack } = actions;

  useEffect(() => {
    if (!canGoBack) return;
    const back = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, [canGoBack, onBack]);

  const reject = (article: ArticleCard) => {
    setRejected({ article, from: subject });
    actions.onReject(article);
  };
  const undo = (article: ArticleCard) => {
    setRejected(null);
    actions.onRestore(article);
  };
  return (
    <div className="panel">
      <main onKeyDown={(event: KeyboardEvent) => moveWithinList(event.nativeEvent)}>
        {offline && <Notice>{text('offline')}</Notice>}
        <View state={state} shortcut={shortcut} actions={actions} onReject={reject} />
      </main>
      <div className="visually-hidden" role="status">
        {announcement(text, state)}
      </div>
      {undoable && (
        <UndoBar
          message={text('rejectedNow', undoable.outlet)}
          onUndo={() => undo(undoable)}
          onDismiss={() => setRejected(null)}
        />
      )}
      {state.kind === 'story' && <PanelFooter marks={marks} {...actions} />}
    </div>
  );
}

import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CoverageOffer } from '../../lib/services/coverage-offer';
import type { PageHow } from '../../lib/services/page-how';
import type { ArticleCard } from '../../lib/services/story-view';
import { Notice } from '../common/Notice';
import { UndoBar } from '../common/UndoBar';
import { useText } from '../text';
import { announcement } from './announcement';
import { moveWithinList } from './move-within-list';
import { PageReading } from './PageReading';
import { PanelContent } from './PanelContent';
import { PanelFooter } from './PanelFooter';
import { articleOf, type PanelActions, type PanelState } from './panel-state';
import { useKeptScroll } from './use-kept-scroll';

/** The states about the page in the tab. */
const HOW_KINDS = new Set<PanelState['kind']>(['story', 'no-other-outlet', 'empty-library', 'not-article']);

/**
 * The whole panel: the view for a state, the bar below a story, the undo of "not this story", and a live region
 * that says what changed. Escape leads from an answer back to the story; arrow keys move within a list.
 */
export function Panel({
  state,
  marks,
  offline = false,
  shortcut = null,
  coverage = null,
  how = null,
  actions,
}: {
  state: PanelState;
  /** Whether sentences are marked on the page. */
  marks: boolean;
  offline?: boolean;
  /** The key combination that opens the extension, as the browser has it now. */
  shortcut?: string | null;
  /** What can be looked through for more reports of the story; null where there is no article. */
  coverage?: CoverageOffer | null;
  /** How the page was read; null where it was not. */
  how?: PageHow | null;
  actions: PanelActions;
}) {
  const text = useText();
  const [rejected, setRejected] = useState<{ article: ArticleCard; from: string | null } | null>(null);
  const subject = articleOf(state);
  const undoable = rejected && (subject === null || subject === rejected.from) ? rejected.article : null;
  const canGoBack = state.kind === 'answer' || state.kind === 'no-statement';
  const { onBack } = actions;
  useKeptScroll(state.kind === 'story' ? subject : null);

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
        <PanelContent
          state={state}
          shortcut={shortcut}
          coverage={coverage}
          actions={actions}
          onReject={reject}
        />
        {how && HOW_KINDS.has(state.kind) && <PageReading key={subject} how={how} />}
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
      {state.kind === 'story' && <PanelFooter key={subject} marks={marks} {...actions} />}
    </div>
  );
}

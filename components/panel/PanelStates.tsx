import { Button } from '../common/Button';
import { EmptyState } from '../common/EmptyState';
import { useText } from '../text';
import type { PanelActions, PanelState } from './panel-state';

type Of<K extends PanelState['kind']> = Omit<Extract<PanelState, { kind: K }>, 'kind'>;

/** While the page is read: the story's shape without its words. */
export function ReadingState() {
  const text = useText();
  return (
    <div className="skeleton">
      <h1 className="note">{text('reading')}</h1>
      <div aria-hidden="true">
        {['eyebrow', 'title', 'title short', 'chips', 'card', 'card', 'card'].map((shape, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of shapes
          <i key={i} className={shape} />
        ))}
      </div>
    </div>
  );
}

/** The page may only be read on a click: how to, and how not to need one here or anywhere. */
export function NeedsClickState({
  host,
  shortcut,
  onAllowSite,
  onAllowAllSites,
}: Of<'needs-click'> & { shortcut: string | null } & Pick<PanelActions, 'onAllowSite' | 'onAllowAllSites'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text('needsClickHeading')}
      steps={
        host !== null && (
          <>
            <Button onClick={() => onAllowSite(host)}>{text('alwaysRead', host)}</Button>
            <Button look="quiet" onClick={onAllowAllSites}>
              {text('readAllSites')}
            </Button>
          </>
        )
      }
    >
      <p>{shortcut ? text('needsClickShortcut', shortcut) : text('needsClick')}</p>
      <p className="note">{text('needsClickWhy')}</p>
    </EmptyState>
  );
}

/** The page was read and is no article. */
export function NotArticleState({ frame, onRead }: Of<'not-article'> & Pick<PanelActions, 'onRead'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text('notArticleHeading')}
      steps={<Button onClick={onRead}>{text('readAgain')}</Button>}
    >
      <p>{frame ? text('howInFrame', frame) : text('notArticle')}</p>
    </EmptyState>
  );
}

/** A page no extension may read. */
export function BrowserPageState() {
  const text = useText();
  return (
    <EmptyState heading={text('browserPageHeading')}>
      <p>{text('browserPage')}</p>
    </EmptyState>
  );
}

/** A selection in which there is nothing to look for. */
export function NoStatementState({ selection, onBack }: Of<'no-statement'> & Pick<PanelActions, 'onBack'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text(selection ? 'noStatementHeading' : 'nothingSelectedHeading')}
      steps={<Button onClick={onBack}>{text('wholeStory')}</Button>}
    >
      {selection && (
        <p className="said">
          <span className="own quoted" dir="auto">
            {selection}
          </span>
        </p>
      )}
      <p>{text('selectSentence')}</p>
    </EmptyState>
  );
}

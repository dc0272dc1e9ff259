import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { EmptyState } from '../common/EmptyState';
import { longMoment } from '../common/moments';
import { textOfCount, useText } from '../text';
import { ArticleHeader } from './ArticleHeader';
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

/** The first opening: what the panel does, what it does not, and the first step. */
export function FirstRunState({
  onOpenLibrary,
  onAddSamples,
}: Pick<PanelActions, 'onOpenLibrary' | 'onAddSamples'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text('firstRunHeading')}
      steps={<FillLibrary {...{ onOpenLibrary, onAddSamples }} />}
    >
      <ol>
        <li>{text('firstRunFill')}</li>
        <li>{text('firstRunOpen')}</li>
        <li>{text('firstRunSelect')}</li>
      </ol>
      <p className="note">{text('firstRunPrivacy')}</p>
    </EmptyState>
  );
}

/** The two ways to a filled library. */
function FillLibrary({ onOpenLibrary, onAddSamples }: Pick<PanelActions, 'onOpenLibrary' | 'onAddSamples'>) {
  const text = useText();
  return (
    <>
      <Button look="primary" onClick={onOpenLibrary}>
        {text('addArticles')}
      </Button>
      {onAddSamples && <Button onClick={onAddSamples}>{text('addSamples')}</Button>}
    </>
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
export function NotArticleState({ onRead }: Pick<PanelActions, 'onRead'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text('notArticleHeading')}
      steps={<Button onClick={onRead}>{text('readAgain')}</Button>}
    >
      <p>{text('notArticle')}</p>
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

/** An article, but nothing to compare it with yet. */
export function EmptyLibraryState({
  article,
  onOpenLibrary,
  onAddSamples,
}: { article: ArticleCard } & Pick<PanelActions, 'onOpenLibrary' | 'onAddSamples'>) {
  const text = useText();
  return (
    <>
      <header>
        <ArticleHeader article={article} />
      </header>
      <EmptyState
        below
        heading={text('emptyLibraryHeading')}
        steps={<FillLibrary {...{ onOpenLibrary, onAddSamples }} />}
      >
        <p>{text('emptyLibrary')}</p>
      </EmptyState>
    </>
  );
}

/** An article whose story no other outlet in the library tells. */
export function NoOtherOutletState({
  article,
  searched,
  outlets,
  from,
  to,
  onOpenLibrary,
}: Of<'no-other-outlet'> & Pick<PanelActions, 'onOpenLibrary'>) {
  const text = useText();
  const articles = textOfCount(text, 'articlesOne', 'articlesMany', searched);
  const of = textOfCount(text, 'outletsOne', 'outletsMany', outlets);
  const [first, last] = [longMoment(from), longMoment(to)];
  return (
    <>
      <header>
        <ArticleHeader article={article} />
      </header>
      <EmptyState
        below
        heading={text('noOtherHeading')}
        steps={
          <Button look="primary" onClick={onOpenLibrary}>
            {text('addArticles')}
          </Button>
        }
      >
        <p>
          {first && last ? text('noOtherBetween', articles, of, first, last) : text('noOther', articles, of)}
        </p>
        <p className="note">{text('noOtherNote')}</p>
      </EmptyState>
    </>
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

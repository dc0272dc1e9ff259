import type { ReactNode } from 'react';
import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { EmptyState } from '../common/EmptyState';
import { longMoment } from '../common/moments';
import { textOfCount, useText } from '../text';
import { ArticleHeader } from './ArticleHeader';
import type { PanelActions, PanelState } from './panel-state';

/** The two ways to a filled library. */
function FillLibrary({
  onOpenLibrary,
  onAddSamples,
  second = false,
}: Pick<PanelActions, 'onOpenLibrary' | 'onAddSamples'> & {
  /** Whether another step is the main one. */
  second?: boolean;
}) {
  const text = useText();
  return (
    <>
      <Button look={second ? 'plain' : 'primary'} onClick={onOpenLibrary}>
        {text('addArticles')}
      </Button>
      {onAddSamples && <Button onClick={onAddSamples}>{text('addSamples')}</Button>}
    </>
  );
}

/** The first opening: what the panel does, what it does not, and the first step. */
export function FirstRunState({
  onChooseOutlets,
  onOpenLibrary,
  onAddSamples,
}: Pick<PanelActions, 'onChooseOutlets' | 'onOpenLibrary' | 'onAddSamples'>) {
  const text = useText();
  return (
    <EmptyState
      heading={text('firstRunHeading')}
      steps={
        <>
          <Button look="primary" onClick={onChooseOutlets}>
            {text('chooseOutlets')}
          </Button>
          <FillLibrary {...{ onOpenLibrary, onAddSamples }} second />
        </>
      }
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

/** An article, but nothing to compare it with yet. */
export function EmptyLibraryState({
  article,
  more,
  onOpenLibrary,
  onAddSamples,
}: { article: ArticleCard; more: ReactNode } & Pick<PanelActions, 'onOpenLibrary' | 'onAddSamples'>) {
  const text = useText();
  return (
    <>
      <header>
        <ArticleHeader article={article} />
      </header>
      <EmptyState
        below
        heading={text('emptyLibraryHeading')}
        steps={<FillLibrary {...{ onOpenLibrary, onAddSamples }} second={more !== null} />}
      >
        <p>{text('emptyLibrary')}</p>
        {more}
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
  more,
  onOpenLibrary,
  onAddToStory,
}: Omit<Extract<PanelState, { kind: 'no-other-outlet' }>, 'kind'> & { more: ReactNode } & Pick<
    PanelActions,
    'onOpenLibrary' | 'onAddToStory'
  >) {
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
          <>
            <Button look={more === null ? 'primary' : 'plain'} onClick={onOpenLibrary}>
              {text('addArticles')}
            </Button>
            <Button onClick={onAddToStory}>{text('addToStory')}</Button>
          </>
        }
      >
        <p>
          {first && last ? text('noOtherBetween', articles, of, first, last) : text('noOther', articles, of)}
        </p>
        <p className="note">{text('noOtherNote')}</p>
        {more}
      </EmptyState>
    </>
  );
}

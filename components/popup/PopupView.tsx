import { Button } from '../common/Button';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { EmptyState } from '../common/EmptyState';
import { FailureView } from '../common/FailureView';
import { OutletBadge } from '../common/OutletBadge';
import { Switch } from '../common/Switch';
import { textOfCount, useText } from '../text';
import type { PopupActions, PopupState } from './popup-state';
import { TellingDifference } from './TellingDifference';

type StoryState = Extract<PopupState, { kind: 'story' }>;

function Figures({ view }: Pick<StoryState, 'view'>) {
  const text = useText();
  const figures: [count: number, label: string, look: string][] = [
    [view.outlets, text(view.outlets === 1 ? 'figureOutlet' : 'figureOutlets'), ''],
    [view.independent, text('figureIndependent'), ''],
    [view.differing.length, text(view.differing.length === 1 ? 'figureDiffers' : 'figureDiffer'), 'differs'],
  ];
  return (
    <ul className="figures">
      {figures.map(([count, label, look]) => (
        <li key={label} className={look}>
          <b>{count.toLocaleString()}</b> {label}
        </li>
      ))}
    </ul>
  );
}

function Story({ state, actions }: { state: StoryState; actions: PopupActions }) {
  const text = useText();
  const { view, held, host, allowed, filling, growing = false } = state;
  const { article } = view;
  return (
    <>
      <p className="eyebrow">
        <OutletBadge article={article} named />
        <span>
          <bdi>{article.outlet}</bdi> · {text(COMPLETENESS_LABEL[article.completeness])} ·{' '}
          {textOfCount(text, 'sentencesReadOne', 'sentencesReadMany', view.sentences)}
        </span>
      </p>
      <h1 className="visually-hidden">{text('actionTitle')}</h1>
      {view.outlets > 0 ? (
        <>
          <Figures view={view} />
          <TellingDifference view={view} />
          {growing && <p className="note">{text('growing')}</p>}
        </>
      ) : (
        <p className="telling">
          {text('popupNoOther')} {textOfCount(text, 'searchedOne', 'searchedMany', view.searched)}
        </p>
      )}
      <div className="steps">
        <Button look="primary" onClick={actions.onOpenPanel}>
          {text('openPanel')}
        </Button>
        {held ? (
          <span className="held">{text('inLibrary')}</span>
        ) : (
          <Button onClick={actions.onAdd}>{text('addToLibrary')}</Button>
        )}
      </div>
      {host !== null && (
        <p className="note">
          {allowed ? (
            text('readAutomatically', host)
          ) : (
            <>
              {text('readOnClick')}{' '}
              <Button look="quiet" onClick={() => actions.onAllowSite(host)}>
                {text('alwaysRead', host)}
              </Button>
            </>
          )}
        </p>
      )}
      {host !== null && allowed && (
        <Switch
          label={text('fillSwitch')}
          hint={text('fillHint')}
          on={filling}
          onChange={(on) => actions.onFill(host, on)}
        />
      )}
    </>
  );
}

function View({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const text = useText();
  switch (state.kind) {
    case 'reading':
      return (
        <div className="skeleton">
          <h1 className="note">{text('reading')}</h1>
          <div aria-hidden="true">
            <i className="eyebrow" />
            <i className="chips" />
            <i className="title short" />
          </div>
        </div>
      );
    case 'story':
      return <Story state={state} actions={actions} />;
    case 'not-article':
      return (
        <EmptyState heading={text('notArticleHeading')}>
          <p>{state.frame ? text('howInFrame', state.frame) : text('notArticle')}</p>
        </EmptyState>
      );
    case 'browser-page':
      return (
        <EmptyState heading={text('browserPageHeading')}>
          <p>{text('browserPage')}</p>
        </EmptyState>
      );
    case 'empty-library':
      return (
        <EmptyState
          heading={text('emptyLibraryHeading')}
          steps={
            <>
              <Button look="primary" onClick={actions.onOpenLibrary}>
                {text('addArticles')}
              </Button>
              {state.held ? (
                <span className="held">{text('inLibrary')}</span>
              ) : (
                <Button onClick={actions.onAdd}>{text('addThisArticle')}</Button>
              )}
              {actions.onAddSamples && <Button onClick={actions.onAddSamples}>{text('addSamples')}</Button>}
            </>
          }
        >
          <p>{text('emptyLibrary')}</p>
        </EmptyState>
      );
    case 'failure':
      return <FailureView reason={state.reason} detail={state.detail} onRetry={actions.onRead} />;
  }
}

/** The popup: is this an article, how many other outlets tell the story, what differs most, and the next step. */
export function PopupView({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const text = useText();
  return (
    <main className="popup" aria-live="polite" aria-busy={state.kind === 'reading'}>
      <View state={state} actions={actions} />
      <p className="popup-foot">
        <Button look="quiet" onClick={actions.onOpenLibrary}>
          {text('library')}
        </Button>
      </p>
    </main>
  );
}

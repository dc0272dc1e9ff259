import { useState } from 'react';
import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { UndoBar } from '../common/UndoBar';
import { type Text, textOfCount, useText } from '../text';
import { ArticleRowView } from './ArticleRowView';
import { ListFilters } from './ListFilters';
import type { LibraryActions, LibraryState, ListState } from './library-state';
import { VirtualRows } from './VirtualRows';

type Actions = Pick<
  LibraryActions,
  | 'onFilter'
  | 'onRows'
  | 'onBuild'
  | 'onOpen'
  | 'onRead'
  | 'onRemove'
  | 'onRestore'
  | 'onSection'
  | 'onAddSamples'
  | 'onPin'
  | 'onJoin'
>;

/** The same list every time, so that nothing is worked out anew for it. */
const NO_IDS: string[] = [];

function NothingYet({ onSection, onAddSamples }: Pick<Actions, 'onSection' | 'onAddSamples'>) {
  const text = useText();
  return (
    <>
      <p>{text('libraryEmpty')}</p>
      <div className="steps">
        <Button look="primary" onClick={() => onSection('add')}>
          {text('addArticles')}
        </Button>
        {onAddSamples && <Button onClick={onAddSamples}>{text('addSamples')}</Button>}
      </div>
    </>
  );
}

/** What was found, in words; empty while nothing narrows the list or nothing is known yet. */
function inWords(text: Text, { filter, found, settled }: ListState, total: number): string {
  if (!found || !settled || Object.values(filter).every((value) => value.trim() === '')) return '';
  if (found.ids.length === 0) return text('foundNone');
  const of = textOfCount(text, 'articlesOne', 'articlesMany', total);
  const read = found.readThrough === null ? '' : ` ${text('phraseRead', found.readThrough.toLocaleString())}`;
  return text('foundOf', found.ids.length.toLocaleString(), of) + read;
}

function Preparing({
  waiting,
  building,
  onBuild,
}: Pick<ListState, 'waiting' | 'building'> & Pick<Actions, 'onBuild'>) {
  const text = useText();
  return (
    <p className="progress-line note">
      {building && <progress aria-label={text('searchBuild')} />}
      {building
        ? text('searchBuilding', waiting.toLocaleString())
        : textOfCount(text, 'searchWaitingOne', 'searchWaitingMany', waiting)}
      <Button onClick={() => onBuild(!building)}>{text(building ? 'stop' : 'searchBuild')}</Button>
    </p>
  );
}

/** The library's articles: search, open, pin, remove with undo, or choose one for a story. */
export function ArticlesSection({ total, ...props }: ListState & Pick<LibraryState, 'total'> & Actions) {
  const text = useText();
  const { filter, outlets, found, rows, waiting, building, joining } = props;
  const [removed, setRemoved] = useState<ArticleCard | null>(null);
  const remove = (article: ArticleCard) => {
    setRemoved(article);
    props.onRemove(article);
  };
  return (
    <>
      {joining && (
        <div className="joining">
          <h2>{text('joinHeading')}</h2>
          <p className="own" dir="auto">
            {joining.title}
          </p>
          <Button onClick={() => props.onJoin(null)}>{text('cancel')}</Button>
        </div>
      )}
      {total === 0 ? (
        <NothingYet {...props} />
      ) : (
        <ListFilters {...{ filter, outlets }} onFilter={props.onFilter} />
      )}
      {waiting > 0 && filter.text.trim() !== '' && (
        <Preparing {...{ waiting, building }} onBuild={props.onBuild} />
      )}
      <p className="note" role="status">
        {inWords(text, props, total)}
      </p>
      {removed && (
        <UndoBar
          message={text('removedNow', removed.title)}
          onUndo={() => {
            setRemoved(null);
            props.onRestore(removed);
          }}
          onDismiss={() => setRemoved(null)}
        />
      )}
      <VirtualRows ids={found?.ids ?? NO_IDS} label={text('articleList')} onRows={props.onRows}>
        {(id) => {
          const row = rows.get(id);
          return row && <ArticleRowView {...props} row={row} joining={joining !== null} onRemove={remove} />;
        }}
      </VirtualRows>
    </>
  );
}

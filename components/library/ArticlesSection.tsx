import { useState } from 'react';
import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { OutletBadge } from '../common/OutletBadge';
import { ReportTime } from '../common/ReportTime';
import { UndoBar } from '../common/UndoBar';
import { textOfCount, useText } from '../text';
import type { LibraryActions, LibraryState } from './library-state';

/** Rows drawn at once: a library of ten thousand articles must not become ten thousand rows. */
const PAGE = 50;

function Row({
  article,
  onOpen,
  onRemove,
}: { article: ArticleCard } & Pick<LibraryActions, 'onOpen' | 'onRemove'>) {
  const text = useText();
  return (
    <li className="article-row">
      <OutletBadge article={article} named />
      <div className="row-body">
        <button type="button" className="headline own" onClick={() => onOpen(article)}>
          <span dir="auto" lang={article.language ?? undefined}>
            {article.title}
          </span>
        </button>
        <p className="note facts-of">
          <bdi>{article.outlet}</bdi>
          <ReportTime at={article.publishedAt} />
          {article.agency && <span className="tag">{text('agency', article.agency)}</span>}
          {article.completeness !== 'full' && (
            <span className="tag">{text(COMPLETENESS_LABEL[article.completeness])}</span>
          )}
        </p>
      </div>
      <Button look="quiet" onClick={() => onRemove(article)} label={text('removeOf', article.title)}>
        {text('remove')}
      </Button>
    </li>
  );
}

/** The library's articles: search, open, remove with undo. */
export function ArticlesSection({
  articles,
  total,
  query,
  onQuery,
  onOpen,
  onRemove,
  onRestore,
  onSection,
  onAddSamples,
}: Pick<LibraryState, 'articles' | 'total' | 'query'> &
  Pick<LibraryActions, 'onQuery' | 'onOpen' | 'onRemove' | 'onRestore' | 'onSection' | 'onAddSamples'>) {
  const text = useText();
  const [shown, setShown] = useState(PAGE);
  const [removed, setRemoved] = useState<ArticleCard | null>(null);
  const remove = (article: ArticleCard) => {
    setRemoved(article);
    onRemove(article);
  };
  const more = Math.min(PAGE, articles.length - shown);
  return (
    <>
      {total === 0 ? (
        <>
          <p>{text('libraryEmpty')}</p>
          <div className="steps">
            <Button look="primary" onClick={() => onSection('add')}>
              {text('addArticles')}
            </Button>
            {onAddSamples && <Button onClick={onAddSamples}>{text('addSamples')}</Button>}
          </div>
        </>
      ) : (
        <p>
          <input
            type="search"
            value={query}
            aria-label={text('searchLibrary')}
            placeholder={text('searchLibrary')}
            onChange={(event) => {
              setShown(PAGE);
              onQuery(event.target.value);
            }}
          />
        </p>
      )}
      <p className="note" role="status">
        {query.trim() !== '' &&
          (articles.length === 0
            ? text('foundNone', query)
            : text(
                'foundOf',
                articles.length.toLocaleString(),
                textOfCount(text, 'articlesOne', 'articlesMany', total),
              ))}
      </p>
      {removed && (
        <UndoBar
          message={text('removedNow', removed.title)}
          onUndo={() => {
            setRemoved(null);
            onRestore(removed);
          }}
          onDismiss={() => setRemoved(null)}
        />
      )}
      <ul className="article-rows">
        {articles.slice(0, shown).map((article) => (
          <Row key={article.id} article={article} onOpen={onOpen} onRemove={remove} />
        ))}
      </ul>
      {more > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>{text('showMore', more.toLocaleString())}</Button>
      )}
    </>
  );
}

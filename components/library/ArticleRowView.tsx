import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import { ReportTime } from '../common/ReportTime';
import { textOfCount, useText } from '../text';
import type { ArticleRow, LibraryActions } from './library-state';

/** About how many characters of a found sentence are shown. */
const SNIPPET = 180;

/** An article of the list with what can be done with it. */
export function ArticleRowView({
  row: { card: article, pinned, versions, snippet },
  joining,
  onOpen,
  onRead,
  onRemove,
  onPin,
  onJoin,
}: { row: ArticleRow; joining: boolean; onRemove: (article: ArticleCard) => void } & Pick<
  LibraryActions,
  'onOpen' | 'onRead' | 'onPin' | 'onJoin'
>) {
  const text = useText();
  return (
    <>
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
          {versions > 0 && (
            <Button look="quiet" onClick={() => onRead(article)} label={text('changedOf', article.title)}>
              {textOfCount(text, 'changedOne', 'changedMany', versions)}
            </Button>
          )}
        </p>
        {snippet && (
          <p className="snippet">
            <MarkedText text={snippet.text} marks={snippet.marks} limit={SNIPPET} lang={article.language} />
          </p>
        )}
      </div>
      <div className="row-tools">
        {joining ? (
          <Button onClick={() => onJoin(article)} label={text('joinStoryOf', article.title)}>
            {text('joinStory')}
          </Button>
        ) : (
          <>
            <button
              type="button"
              className="button quiet pin"
              aria-pressed={pinned}
              aria-label={text('pinOf', article.title)}
              onClick={() => onPin(article, !pinned)}
            >
              {text('pin')}
            </button>
            <Button look="quiet" onClick={() => onRemove(article)} label={text('removeOf', article.title)}>
              {text('remove')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

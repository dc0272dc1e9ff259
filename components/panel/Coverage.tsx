import type { ArticleCard, CoverageView } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { Disclosure } from '../common/Disclosure';
import { FoldedList } from '../common/FoldedList';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import { PassageLink } from '../common/PassageLink';
import { ReportTime } from '../common/ReportTime';
import { useText } from '../text';
import { WhyReasons } from './WhyReasons';

interface CoverageActions {
  onOpenArticle: (article: ArticleCard) => void;
  /** Left out where nothing can be taken out of the story. */
  onReject?: (article: ArticleCard) => void;
}

function Independence({ stop }: { stop: CoverageView }) {
  const text = useText();
  if (stop.article.here) return <span>{text('thisArticle')}</span>;
  if (stop.sharesTextWith.length === 0) return <span>{text('independent')}</span>;
  return <span>{text('sharesText', stop.sharesTextWith.join(', '))}</span>;
}

function Stop({
  stop,
  against,
  onOpenArticle,
  onReject,
}: { stop: CoverageView; against: string | null } & CoverageActions) {
  const text = useText();
  const { article } = stop;
  return (
    <div className={article.here ? 'stop here' : 'stop'} aria-current={article.here ? 'true' : undefined}>
      <OutletBadge article={article} named />
      <div className="row-body">
        <PassageLink
          passage={{ article, sentence: 0, text: '' }}
          onOpen={() => onOpenArticle(article)}
          className="headline own"
        >
          <span dir="auto" lang={article.language ?? undefined}>
            {article.title}
          </span>
        </PassageLink>
        <p className="note facts-of">
          <bdi>{article.outlet}</bdi>
          <ReportTime at={article.publishedAt} against={against} />
          <Independence stop={stop} />
          {article.agency && <span className="tag">{text('agency', article.agency)}</span>}
          {article.completeness !== 'full' && (
            <span className="tag">{text(COMPLETENESS_LABEL[article.completeness])}</span>
          )}
        </p>
        {!article.here && (
          <div className="stop-tools">
            {(stop.why || stop.proof) && (
              <Disclosure label={text('whyMatched')}>
                {stop.why && <WhyReasons why={stop.why} />}
                {stop.proof && (
                  <p className="proof">
                    {text('sharedSentence')} <MarkedText text={stop.proof} lang={article.language} />
                  </p>
                )}
              </Disclosure>
            )}
            {onReject && (
              <Button
                look="quiet"
                onClick={() => onReject(article)}
                label={text('notThisStoryOf', article.outlet)}
              >
                {text('notThisStory')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** The story's articles on a time line: who reports independently, who carries whose text, and why each is there. */
export function Coverage({
  coverage,
  against,
  ...actions
}: { coverage: CoverageView[]; against: string | null } & CoverageActions) {
  return (
    <FoldedList items={coverage} itemKey={(stop) => stop.article.id} className="line">
      {(stop) => <Stop stop={stop} against={against} {...actions} />}
    </FoldedList>
  );
}

import type { ArticleCard } from '../../lib/services/story-view';
import { COMPLETENESS_LABEL } from '../common/completeness-label';
import { OutletBadge } from '../common/OutletBadge';
import { ReportTime } from '../common/ReportTime';
import { useText } from '../text';

/** The article in the tab: outlet, time, how much of its text was read, and its headline. */
export function ArticleHeader({ article }: { article: ArticleCard }) {
  const text = useText();
  return (
    <>
      <p className="eyebrow">
        <OutletBadge article={article} named />
        <span>
          <bdi>{article.outlet}</bdi> · <ReportTime at={article.publishedAt} /> ·{' '}
          {text(COMPLETENESS_LABEL[article.completeness])}
        </span>
      </p>
      <h1 className="own" dir="auto" lang={article.language ?? undefined}>
        {article.title}
      </h1>
    </>
  );
}

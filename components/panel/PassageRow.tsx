import type { ReactNode } from 'react';
import type { Passage } from '../../lib/services/story-view';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import { type OpenPassage, PassageLink } from '../common/PassageLink';
import { ReportTime } from '../common/ReportTime';

/** An outlet's passage: badge, outlet, time, and the words, which open the article at this sentence. */
export function PassageRow({
  passage,
  against,
  onOpen,
  limit,
  unnamed = false,
  children,
}: {
  passage: Passage;
  /** The time of the article in the tab, from which this one's is told apart. */
  against: string | null;
  onOpen: OpenPassage;
  /** About how many characters to show, around what is marked; the whole sentence when left out. */
  limit?: number;
  /** Leaves badge, outlet and time out, in a list of one article's passages. */
  unnamed?: boolean;
  /** What is said about the passage, below it. */
  children?: ReactNode;
}) {
  const { article } = passage;
  return (
    <div className={unnamed ? 'row unnamed' : 'row'}>
      {!unnamed && <OutletBadge article={article} named />}
      <div className="row-body">
        {!unnamed && (
          <p className="by">
            <bdi>{article.outlet}</bdi> <ReportTime at={article.publishedAt} against={against} />
          </p>
        )}
        <PassageLink passage={passage} onOpen={onOpen}>
          <MarkedText text={passage.text} marks={passage.marks} limit={limit} lang={article.language} />
        </PassageLink>
        {children}
      </div>
    </div>
  );
}

import type { FactView } from '../../lib/services/story-view';
import { Disclosure } from '../common/Disclosure';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import type { OpenPassage } from '../common/PassageLink';
import { PassageRow } from './PassageRow';
import { WhyReasons } from './WhyReasons';

/** A value longer than this is a statement, which shows when the line is opened. */
const SHORT = 40;

/** A fact that reports tell alike, in one line; it opens to each report's own words. */
export function AlikeFact({
  fact,
  against,
  onOpen,
}: {
  fact: FactView;
  against: string | null;
  onOpen: OpenPassage;
}) {
  const articles = [...new Map(fact.values.map(({ article }) => [article.id, article])).values()];
  const first = fact.values[0]?.value ?? '';
  const figure =
    first.length <= SHORT && !fact.label.toLowerCase().includes(first.toLowerCase()) ? first : null;
  return (
    <Disclosure
      label={
        <span className="alike">
          <span className="alike-label">
            <bdi>{fact.label}</bdi>
            {figure && (
              <>
                {' '}
                <MarkedText text={figure} />
              </>
            )}
          </span>
          <span className="badges">
            {articles.map((article) => (
              <OutletBadge key={article.id} article={article} small />
            ))}
          </span>
        </span>
      }
    >
      <ul className="rows">
        {fact.values.map((value) => (
          <li key={`${value.article.id}:${value.sentence}:${value.value}`}>
            <PassageRow passage={value} against={against} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <WhyReasons why={fact.why} />
    </Disclosure>
  );
}

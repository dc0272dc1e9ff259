import type { FactView } from '../../lib/services/story-view';
import { Disclosure } from '../common/Disclosure';
import { MarkedText } from '../common/MarkedText';
import { OutletBadge } from '../common/OutletBadge';
import type { OpenPassage } from '../common/PassageLink';
import { PassageRow } from './PassageRow';
import { WhyReasons } from './WhyReasons';

/** A value longer than this is a statement, which shows when the line is opened. */
const SHORT = 40;
/** More wordings of one value than this say nothing new. */
const WORDINGS = 3;

/** A wording as it is compared: its words and figures, in lower case, a space around each, so that none is found inside of another. */
const folded = (words: string): string =>
  ` ${(words.toLowerCase().match(/[\p{L}\p{N}$€£¥%]+/gu) ?? []).join(' ')} `;

/** The different short wordings of a fact's value that its label does not hold already, and that are not the label with more. */
function wordings(fact: FactView): string[] {
  const label = folded(fact.label);
  const words = new Map(fact.values.map(({ value }) => [folded(value), value]));
  return [...words]
    .filter(([own, { length }]) => length <= SHORT && !label.includes(own) && !own.includes(label))
    .map(([, value]) => value)
    .slice(0, WORDINGS);
}

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
  return (
    <Disclosure
      label={
        <span className="alike">
          <span className="alike-label">
            {wordings(fact).map((words) => (
              <span key={words}>
                <MarkedText text={words} />{' '}
              </span>
            ))}
            <bdi>{fact.label}</bdi>
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

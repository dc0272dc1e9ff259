import { outletBadge, outletHue } from '../../lib/services/article-card';
import { Disclosure } from '../common/Disclosure';
import { OutletBadge } from '../common/OutletBadge';
import { textOfCount, useText } from '../text';

/** Every outlet the library holds articles of, with how many. */
export function FeedsOutlets({ outlets }: { outlets: { outlet: string; articles: number }[] }) {
  const text = useText();
  if (outlets.length === 0) return null;
  return (
    <>
      <h2>{text('outletsHeading')}</h2>
      <Disclosure label={textOfCount(text, 'outletsHeldOne', 'outletsHeldMany', outlets.length)}>
        <ul className="outlet-lines">
          {outlets.map(({ outlet, articles }) => (
            <li key={outlet}>
              <div className="outlet-line">
                <OutletBadge article={{ outlet, badge: outletBadge(outlet), hue: outletHue(outlet) }} named />
                <bdi>{outlet}</bdi>
                <span className="count">{textOfCount(text, 'articlesOne', 'articlesMany', articles)}</span>
              </div>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

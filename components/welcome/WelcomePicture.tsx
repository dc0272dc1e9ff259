import { outletBadge, outletHue } from '../../lib/services/article-card';
import { OutletBadge } from '../common/OutletBadge';
import { useText } from '../text';

/** A fact as the panel shows it, told by made-up outlets: what the extension is for, at one look. */
export function WelcomePicture() {
  const text = useText();
  const rows = [
    [text('pictureOutletA'), text('pictureValueA'), text('pictureRestA')],
    [text('pictureOutletB'), text('pictureValueB'), text('pictureRestB')],
    [text('pictureOutletC'), text('pictureValueC'), text('pictureRestC')],
  ];
  return (
    <figure className="picture">
      <div className="picture-card">
        <p className="picture-label">
          <b>{text('pictureLabel')}</b> <span className="tag differs">{text('agreementDiffers')}</span>
        </p>
        <ul>
          {rows.map(([outlet = '', value, rest]) => (
            <li key={outlet}>
              <OutletBadge article={{ outlet, badge: outletBadge(outlet), hue: outletHue(outlet) }} />
              <span className="own quoted">
                <mark className="differs">{value}</mark> {rest}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <figcaption className="note">{text('pictureCaption')}</figcaption>
    </figure>
  );
}

import { useText } from '../text';
import { longMoment, shortMoment } from './moments';

/**
 * When an article was published. With `against` (the time of the article in the tab) only what tells the two
 * apart is shown and the whole is the tooltip; without it, the whole.
 */
export function ReportTime({ at, against }: { at: string | null; against?: string | null }) {
  const text = useText();
  const whole = longMoment(at);
  if (!at || !whole) return <span className="time">{text('dateUnknown')}</span>;
  return (
    <time className="time" dateTime={at} title={whole}>
      {against === undefined ? whole : shortMoment(at, against)}
    </time>
  );
}

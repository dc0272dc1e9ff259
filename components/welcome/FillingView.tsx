import { outletBadge, outletHue } from '../../lib/services/article-card';
import type { OutletFill } from '../../lib/services/library-fill';
import { Button } from '../common/Button';
import { FoldedList } from '../common/FoldedList';
import { FEED_STATUS_TEXTS } from '../common/feed-status-texts';
import { OutletBadge } from '../common/OutletBadge';
import { PutOffNotice } from '../common/PutOffNotice';
import { textOfCount, useText } from '../text';
import { FirstStories } from './FirstStories';
import type { WelcomeActions, WelcomeState } from './welcome-state';

/** Outlets drawn before the reader asks for all: one screen. */
const SHOWN = 12;

function OutletLine({ fill }: { fill: OutletFill }) {
  const text = useText();
  const { outlet, state, articles, trouble } = fill;
  return (
    <div className="outlet-line">
      <OutletBadge article={{ outlet, badge: outletBadge(outlet), hue: outletHue(outlet) }} named />
      <bdi>{outlet}</bdi>
      <span className={state === 'trouble' && articles === 0 ? 'count trouble' : 'count'}>
        {state === 'waiting'
          ? text('fillWaiting')
          : state === 'trouble' && trouble && articles === 0
            ? text(FEED_STATUS_TEXTS[trouble].state)
            : textOfCount(text, 'articlesOne', 'articlesMany', articles)}
      </span>
    </div>
  );
}

/** The library as it fills: how many outlets were asked, what each brought, and the first stories with several outlets. */
export function FillingView({
  outlets,
  done,
  putOff,
  stories,
  onOpenStory,
  onOpenLibrary,
  onSample,
  onBack,
}: Omit<Extract<WelcomeState, { kind: 'filling' }>, 'kind'> &
  Pick<WelcomeActions, 'onOpenStory' | 'onOpenLibrary' | 'onSample' | 'onBack'>) {
  const text = useText();
  const asked = outlets.filter(({ state }) => state !== 'waiting').length;
  const articles = outlets.reduce((sum, fill) => sum + fill.articles, 0);
  const reached = text('fillAsked', asked.toLocaleString(), outlets.length.toLocaleString());
  const held = textOfCount(text, 'fillArticlesOne', 'fillArticlesMany', articles);
  // Those that brought something first, then those that failed, those waited for last.
  const order = [...outlets].sort(
    (x, y) => y.articles - x.articles || Number(x.state === 'waiting') - Number(y.state === 'waiting'),
  );
  return (
    <>
      <h1 tabIndex={-1}>{text(done ? 'filledHeading' : 'fillingNowHeading')}</h1>
      <p role="status">
        {reached} {held}
      </p>
      {!done && <progress max={outlets.length} value={asked} aria-label={text('fillingNowHeading')} />}
      {!done && <PutOffNotice putOff={putOff} />}
      <p className="note">{text(done ? 'filledNote' : 'fillingNote')}</p>
      <FirstStories stories={stories} done={done} onOpenStory={onOpenStory} />
      <h2>{text('headingByOutlet')}</h2>
      <FoldedList items={order} itemKey={({ outlet }) => outlet} limit={SHOWN} className="outlet-lines">
        {(fill) => <OutletLine fill={fill} />}
      </FoldedList>
      <div className="steps">
        <Button look={stories.length === 0 ? 'plain' : 'primary'} onClick={onOpenLibrary}>
          {text('openLibrary')}
        </Button>
        <Button onClick={onSample}>{text('trySample')}</Button>
        <Button look="quiet" onClick={onBack}>
          {text('chooseMore')}
        </Button>
      </div>
    </>
  );
}

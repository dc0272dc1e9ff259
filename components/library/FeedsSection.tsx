import { Button } from '../common/Button';
import { FoldedList } from '../common/FoldedList';
import { FEED_STATUS_TEXTS, wantsLook } from '../common/feed-status-texts';
import { PutOffNotice } from '../common/PutOffNotice';
import { textOfCount, useText } from '../text';
import { FeedsAdd } from './FeedsAdd';
import { FeedsLog } from './FeedsLog';
import { FeedsOpml } from './FeedsOpml';
import { FeedsOutlets } from './FeedsOutlets';
import { FeedsRow } from './FeedsRow';
import type { FeedLine, FeedsActions, FeedsState } from './feeds-state';

/** Rows drawn before the reader asks for all: a starter pack, with some room. */
const SHOWN = 40;

/** 2 for a feed that wants the reader's look, 1 for one that is tried again by itself, 0 for one in order. */
const trouble = ({ paused, status }: FeedLine) =>
  paused ? 0 : wantsLook(status) ? 2 : Number(FEED_STATUS_TEXTS[status].remedy !== null);

/** Those in trouble first, then by outlet and title. */
const order = (a: FeedLine, b: FeedLine) =>
  trouble(b) - trouble(a) || a.outlet.localeCompare(b.outlet) || a.title.localeCompare(b.title);

/** The feeds that fill the library: what each is doing, ways to add and remove, outlets and the log of requests. */
export function FeedsSection({ state, actions }: { state: FeedsState; actions: FeedsActions }) {
  const text = useText();
  const { feeds, adding, now } = state;
  const outlets = new Set(feeds.map(({ outlet }) => outlet)).size;
  const troubled = feeds.filter((feed) => trouble(feed) === 2).length;
  return (
    <>
      <p>{text('feedsIntroduction')}</p>
      <div className="steps">
        <Button look={feeds.length === 0 ? 'primary' : 'plain'} onClick={actions.onChooseOutlets}>
          {text('chooseOutlets')}
        </Button>
        {feeds.length > 0 && <Button onClick={actions.onRefreshAll}>{text('fetchAllNow')}</Button>}
      </div>
      <PutOffNotice putOff={state.putOff} />
      <h2>{text('feedsAddHeading')}</h2>
      <FeedsAdd adding={adding} {...actions} />
      <h2>{text('feedsListHeading')}</h2>
      {feeds.length === 0 ? (
        <p className="note">{text('feedsNone')}</p>
      ) : (
        <>
          <p className="note">
            {textOfCount(text, 'feedsOne', 'feedsMany', feeds.length)},{' '}
            {textOfCount(text, 'outletsOne', 'outletsMany', outlets)}.{' '}
            {troubled > 0 && textOfCount(text, 'feedsTroubledOne', 'feedsTroubledMany', troubled)}
          </p>
          <FoldedList
            items={[...feeds].sort(order)}
            itemKey={({ id }) => id}
            limit={SHOWN}
            className="feed-rows"
          >
            {(feed) => <FeedsRow feed={feed} now={now} {...actions} />}
          </FoldedList>
        </>
      )}
      <FeedsOutlets outlets={state.outlets} />
      <h2>{text('opmlHeading')}</h2>
      <FeedsOpml empty={feeds.length === 0} {...actions} />
      <FeedsLog fetches={state.fetches} />
    </>
  );
}

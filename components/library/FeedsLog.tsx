import type { FeedItemState, FeedStatus, FetchRecord } from '../../lib/library/feed-record';
import { Disclosure } from '../common/Disclosure';
import { FEED_STATUS_TEXTS } from '../common/feed-status-texts';
import { longMoment } from '../common/moments';
import { type MessageKey, textOfCount, useText } from '../text';

const ITEM: Record<FeedItemState, MessageKey> = {
  waiting: 'itemWaiting',
  held: 'itemHeld',
  summary: 'completenessSummary',
  failed: 'itemFailed',
  skipped: 'itemSkipped',
};

const outcomeText = (outcome: FetchRecord['outcome']): MessageKey =>
  outcome in ITEM ? ITEM[outcome as FeedItemState] : FEED_STATUS_TEXTS[outcome as FeedStatus].state;

/** The newest requests made for feeds, so that the reader can see what was asked of whom. */
export function FeedsLog({ fetches }: { fetches: FetchRecord[] }) {
  const text = useText();
  if (fetches.length === 0) return null;
  return (
    <>
      <h2>{text('logHeading')}</h2>
      <p className="note">{text('logNote')}</p>
      <Disclosure label={textOfCount(text, 'requestsOne', 'requestsMany', fetches.length)}>
        <ol className="log">
          {fetches.map(({ sequence, at, address, outcome, httpStatus, bytes }) => (
            <li key={sequence}>
              <span className="time">{longMoment(new Date(at).toISOString())}</span>{' '}
              <span className="log-address">{address}</span>{' '}
              <span className="note">
                {text(outcomeText(outcome))}
                {httpStatus !== null && ` · ${httpStatus}`}
                {bytes > 0 && ` · ${text('kilobytes', Math.ceil(bytes / 1024).toLocaleString())}`}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  );
}

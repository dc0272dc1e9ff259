import { type ReactNode, useEffect, useRef, useState } from 'react';
import { hostToAllow } from '../../lib/library/feeds';
import { outletBadge, outletHue } from '../../lib/services/article-card';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { FEED_STATUS_TEXTS } from '../common/feed-status-texts';
import { OutletBadge } from '../common/OutletBadge';
import { relativeTime } from '../common/relative-time';
import { type Text, textOfCount, useText } from '../text';
import type { FeedLine, FeedsActions } from './feeds-state';

/** A title without an outlet's name in front of or behind it, which stands beside it already. */
function titleOf({ title, outlet, address, kind }: FeedLine, text: Text): string {
  const own = title.trim();
  if (own && own !== outlet) return own;
  return kind === 'sitemap' ? text('newsSitemap') : new URL(address).hostname;
}

/** The question before a feed is removed; the focus goes to its first answer. */
function RemoveQuestion({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div className="remove-question" ref={box}>
      {children}
    </div>
  );
}

function State({ feed }: { feed: FeedLine }) {
  const text = useText();
  const { state, remedy } = FEED_STATUS_TEXTS[feed.status];
  if (feed.paused) return <span className="tag">{text('feedPaused')}</span>;
  const look = feed.status === 'ok' ? 'tag same' : remedy ? 'tag differs' : 'tag';
  return <span className={look}>{text(state)}</span>;
}

/** One feed: whose it is, what it is doing in plain words, when it is fetched, and what can be done with it. */
export function FeedsRow({
  feed,
  now,
  onRetry,
  onPause,
  onRemove,
  onAllow,
}: { feed: FeedLine; now: number } & Pick<FeedsActions, 'onRetry' | 'onPause' | 'onRemove' | 'onAllow'>) {
  const text = useText();
  const [removing, setRemoving] = useState(false);
  const title = titleOf(feed, text);
  const { remedy } = FEED_STATUS_TEXTS[feed.status];
  const { outlet } = feed;
  const name = `${outlet}: ${title}`;
  return (
    <div className="feed-row">
      <OutletBadge article={{ outlet, badge: outletBadge(outlet), hue: outletHue(outlet) }} named />
      <div className="row-body">
        <p className="feed-name">
          <b>
            <bdi>{outlet}</bdi>
          </b>{' '}
          <bdi title={feed.address}>{title}</bdi>
        </p>
        <p className="note facts-of">
          <State feed={feed} />
          <span>{textOfCount(text, 'articlesOne', 'articlesMany', feed.articles)}</span>
          {feed.lastFetchAt !== null && (
            <span>{text('fetchedWhen', relativeTime(feed.lastFetchAt, now))}</span>
          )}
          {!feed.paused && feed.nextFetchAt > now && (
            <span>{text('fetchedNext', relativeTime(feed.nextFetchAt, now))}</span>
          )}
        </p>
        {!feed.paused && remedy && <p className="feed-remedy">{text(remedy, hostToAllow(feed))}</p>}
        {!feed.paused && feed.statusDetail && feed.status !== 'no-permission' && (
          <Disclosure label={text('technicalDetail')}>
            <code>{feed.statusDetail}</code>
          </Disclosure>
        )}
        {removing && (
          <RemoveQuestion>
            <p>{text('removeFeedQuestion')}</p>
            <div className="steps">
              <Button onClick={() => onRemove(feed.id, false)}>{text('removeFeedOnly')}</Button>
              <Button onClick={() => onRemove(feed.id, true)}>{text('removeFeedAndArticles')}</Button>
              <Button look="quiet" onClick={() => setRemoving(false)}>
                {text('cancel')}
              </Button>
            </div>
          </RemoveQuestion>
        )}
      </div>
      <div className="feed-tools">
        {feed.status === 'no-permission' && !feed.paused ? (
          <Button look="quiet" onClick={() => onAllow(feed)} label={text('allowOf', name)}>
            {text('allow')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => onRetry(feed.id)} label={text('fetchNowOf', name)}>
            {text(remedy ? 'tryAgain' : 'fetchNow')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => onPause(feed.id, !feed.paused)}
          label={text(feed.paused ? 'resumeOf' : 'pauseOf', name)}
        >
          {text(feed.paused ? 'resume' : 'pause')}
        </Button>
        <Button look="quiet" onClick={() => setRemoving(true)} label={text('removeOf', name)}>
          {text('remove')}
        </Button>
      </div>
    </div>
  );
}

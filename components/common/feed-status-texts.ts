import type { FeedStatus } from '../../lib/library/feed-record';
import type { MessageKey } from '../text';

/** How the state of a feed is told, and what the reader can do about it; null where nothing is to be done. */
export const FEED_STATUS_TEXTS: Record<FeedStatus, { state: MessageKey; remedy: MessageKey | null }> = {
  new: { state: 'feedNew', remedy: null },
  ok: { state: 'feedOk', remedy: null },
  unreachable: { state: 'feedUnreachable', remedy: 'feedUnreachableRemedy' },
  timeout: { state: 'feedTimeout', remedy: 'feedTimeoutRemedy' },
  'too-large': { state: 'feedTooLarge', remedy: 'feedTooLargeRemedy' },
  'http-error': { state: 'feedHttpError', remedy: 'feedHttpErrorRemedy' },
  gone: { state: 'feedGone', remedy: 'feedGoneRemedy' },
  slowed: { state: 'feedSlowed', remedy: 'feedSlowedRemedy' },
  'not-a-feed': { state: 'feedNotAFeed', remedy: 'feedNotAFeedRemedy' },
  damaged: { state: 'feedDamaged', remedy: 'feedDamagedRemedy' },
  'redirect-loop': { state: 'feedRedirectLoop', remedy: 'feedRedirectLoopRemedy' },
  'no-permission': { state: 'feedNoPermission', remedy: 'feedNoPermissionRemedy' },
};

/** States that do not end by themselves: the reader has something to do. */
const LASTING: readonly FeedStatus[] = ['too-large', 'gone', 'not-a-feed', 'redirect-loop', 'no-permission'];

/** Whether a feed in this state wants the reader's look; those tried again by themselves do not. */
export const wantsLook = (status: FeedStatus): boolean => LASTING.includes(status);

import { askServer, type Question } from '../../feeds/ask-server';
import type { FeedRecord, FeedStatus } from '../../library/feed-record';
import type { FeedServices } from './feed-services';

/**
 * A browser tells a redirect that goes in circles, or to a site not allowed, in the same words as a host that cannot be
 * reached. Asked once more without following, and without reading what it leads to, the server shows which it is.
 * A feed that was led astray before is not asked again.
 */
export async function redirectTrouble(
  services: FeedServices,
  feed: FeedRecord,
  question: Question,
): Promise<{ status: FeedStatus; detail: string | null }> {
  if (feed.status === 'redirect-loop' || feed.status === 'no-permission')
    return { status: feed.status, detail: feed.statusDetail };
  const ask = (init: RequestInit) =>
    askServer((address, polite) => services.fetch(address, { ...polite, ...init, headers: {} }), question);
  const unfollowed = await ask({ redirect: 'manual' });
  const redirects =
    unfollowed.kind === 'answer' &&
    (unfollowed.status === 0 || (unfollowed.status >= 300 && unfollowed.status < 400));
  if (!redirects) return { status: 'unreachable', detail: null };
  const unread = await ask({ mode: 'no-cors' });
  return unread.kind === 'answer'
    ? { status: 'no-permission', detail: null }
    : { status: 'redirect-loop', detail: null };
}

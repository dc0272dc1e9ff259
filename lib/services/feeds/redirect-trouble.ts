import { type Answer, askServer, type Question } from '../../feeds/ask-server';
import type { FeedRecord, FeedStatus } from '../../library/feed-record';
import type { FeedServices } from './feed-services';

/** Whether an answer to a request that followed nothing is a redirect; browsers hide all else of it. */
export const isRedirect = (answer: Answer): boolean =>
  answer.kind === 'answer' &&
  (answer.status === 0 || (answer.status >= 301 && answer.status <= 308 && answer.status !== 304));

/** A feed that was led in circles or to a site not allowed is not led there again until the reader wants it retried. */
export const wasLedAstray = ({ status }: FeedRecord): boolean =>
  status === 'redirect-loop' || status === 'no-permission';

/**
 * A browser tells a redirect that goes in circles, or to a site not allowed, in the same words as a host that cannot be
 * reached. Asked once more without following, and then without reading what it leads to, the server shows which it is.
 */
export async function redirectTrouble(
  services: FeedServices,
  question: Question,
): Promise<{ status: FeedStatus; detail: string | null }> {
  const plain = { ...question, etag: null, lastModified: null };
  if (!isRedirect(await askServer(services.fetch, { ...plain, init: { redirect: 'manual' } })))
    return { status: 'unreachable', detail: null };
  const unread = await askServer(services.fetch, { ...plain, init: { mode: 'no-cors' } });
  return { status: unread.kind === 'answer' ? 'no-permission' : 'redirect-loop', detail: null };
}

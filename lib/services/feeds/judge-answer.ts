import type { Answer, TroubleReason } from '../../feeds/ask-server';
import { decodeBody } from '../../feeds/decode-body';
import { NotAFeed, type ParsedFeed, parseFeed } from '../../feeds/parse-feed';
import { retryAfterOf } from '../../feeds/schedule';
import type { FeedStatus } from '../../library/feed-record';
import { shortHash } from '../../library/short-hash';

/** What an answer means for a feed. */
export interface Judgement {
  status: FeedStatus;
  detail: string | null;
  /** What the feed holds; null when nothing was read, be it unchanged or bad. */
  parsed: ParsedFeed | null;
  /** Milliseconds the server asks to wait; null when it does not. */
  retryAfter: number | null;
  bodyHash: string | null;
}

const FOR_WORDS = 200;
/**
 * A feed's bytes at most; of a larger one the beginning is read. News feeds are under 2 MB, and what was read of endless
 * ones waits in memory to be collected: with 10 MB the worker of the bench came to hold up to 76 MB.
 */
export const FEED_BYTES = 5 * 1024 * 1024;
const TOO_LARGE = `It is larger than ${FEED_BYTES / 1024 / 1024} MB.`;

const TROUBLE: Record<TroubleReason, FeedStatus> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  stopped: 'unreachable',
  'led-away': 'no-permission',
  'led-in-circles': 'redirect-loop',
};

/**
 * Reads what a server answered when asked for a feed.
 * @param bodyHash the hash of the body before: the same again is not read again.
 */
export async function judgeAnswer(answer: Answer, bodyHash: string | null, now: number): Promise<Judgement> {
  const none = { detail: null, parsed: null, retryAfter: null, bodyHash };
  if (answer.kind === 'trouble')
    return { ...none, status: TROUBLE[answer.reason], detail: answer.detail.slice(0, FOR_WORDS) || null };
  const { status, headers, body, cut, address } = answer;
  if (status === 304) return { ...none, status: 'ok' };
  if (status === 429 || status === 503) {
    const retryAfter = retryAfterOf(headers.get('retry-after'), now);
    return { ...none, status: 'slowed', detail: `HTTP ${status}`, retryAfter };
  }
  if (status === 410) return { ...none, status: 'gone', detail: 'HTTP 410' };
  if (status < 200 || status > 299) return { ...none, status: 'http-error', detail: `HTTP ${status}` };
  const hash = await shortHash(body);
  if (hash === bodyHash) return { ...none, status: 'ok' };
  const contentType = headers.get('content-type');
  try {
    const parsed = parseFeed(decodeBody(body, contentType, cut !== 'no'), contentType, address);
    const tooLarge = cut === 'too-large';
    const state = tooLarge ? 'too-large' : parsed.damaged && cut !== 'enough' ? 'damaged' : 'ok';
    const detail = tooLarge ? TOO_LARGE : parsed.damaged;
    if (state === 'ok') return { ...none, status: state, parsed, bodyHash: hash };
    return { ...none, status: state, detail, parsed, bodyHash: null };
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
    const tooLarge = cut === 'too-large';
    return {
      ...none,
      status: tooLarge ? 'too-large' : 'not-a-feed',
      detail: tooLarge ? TOO_LARGE : error.message,
    };
  }
}

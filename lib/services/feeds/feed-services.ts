import type { Reading } from '../../article/reading';
import type { Fetch } from '../../feeds/ask-server';
import { followRedirects } from '../../feeds/follow-redirects';
import { type HostQueue, makeHostQueue } from '../../feeds/host-queue';
import { type Lane, makeLane } from '../../feeds/lane';
import type { LibraryDatabase } from '../../library/database';

/** What fetching feeds needs from outside. */
export interface FeedParts {
  db: LibraryDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  /** Makes one request and follows nothing: an answer that leads elsewhere has its status and `Location`. */
  fetch: Fetch;
  /** From 0 up to 1. */
  random(): number;
  /** Reads a page's HTML as an article, running and loading nothing of it. */
  extract(html: string, url: string): Promise<Reading>;
  /** Whether the reader allowed requests to a host. */
  granted(host: string): Promise<boolean>;
  online(): boolean;
  /** Whether every byte costs the reader, or the reader asked browsers to save data. */
  metered(): boolean;
}

/** The same with the queue all requests pass through, and what is under way in this worker. */
export interface FeedServices extends FeedParts {
  /** Follows redirects to granted hosts, and to no other. */
  fetch: Fetch;
  hosts: HostQueue;
  /** Large bodies pass one at a time, so that memory stays small whatever servers send. */
  large: Lane;
  /** Milliseconds that one request may take, its body included. */
  patience: number;
  /** Ids of the feeds and items worked on now, so that two rounds do nothing twice. */
  busy: Set<string>;
}

/** One request, its body included, in milliseconds. */
export const PATIENCE = 20_000;
/** Between two requests to one host, in milliseconds; a browser opening one page makes dozens at once. */
export const HOST_REST = 2_000;
/** Requests at once over all hosts: eight bodies in memory, and a handful of hosts that hang leaves room for the others. */
const REQUESTS_AT_ONCE = 8;

/** Waits; throws the signal's reason when it aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Completes the parts with a queue: one request at a time to a host.
 * @param limits.rest milliseconds between two requests to one host.
 * @param limits.patience milliseconds that one request may take.
 */
export function makeFeedServices(
  parts: FeedParts,
  { rest = HOST_REST, patience = PATIENCE }: { rest?: number; patience?: number } = {},
): FeedServices {
  const hosts = makeHostQueue({ now: parts.now, pause, rest, most: REQUESTS_AT_ONCE });
  const fetch = followRedirects(parts.fetch, parts.granted);
  return { ...parts, fetch, hosts, patience, large: makeLane(), busy: new Set() };
}

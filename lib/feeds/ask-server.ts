import { LedAway, LedInCircles } from './follow-redirects';

/** How a request is made. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What one request asks. */
export interface Question {
  address: string;
  accept: string;
  etag?: string | null;
  lastModified?: string | null;
  /** Bytes at most; the rest is not read. */
  most: number;
  /** Milliseconds for the whole, the body included. */
  patience: number;
  signal: AbortSignal;
  /** Awaited once when the body is found to be large, before more of it is read; the time stands still meanwhile. */
  large?: () => Promise<void>;
  /** Stops reading early: handed the bytes of the body as they come. */
  enough?: (chunk: Uint8Array) => boolean;
}

/** Why a body ends before its end: longer than asked for, `enough` was said, or the connection broke. */
export type Cut = 'no' | 'too-large' | 'enough' | 'broken';

/** What came of it. `trouble` is no answer of use; any HTTP status is an answer. */
export type Answer =
  | {
      kind: 'answer';
      status: number;
      headers: Headers;
      /** Where the answer came from at last. */
      address: string;
      body: Uint8Array;
      cut: Cut;
    }
  | { kind: 'trouble'; reason: TroubleReason; detail: string; bytes: number };

/** Why no answer came; `led-away` names the host in its detail, as far as it is told. */
export type TroubleReason = 'unreachable' | 'timeout' | 'stopped' | 'led-away' | 'led-in-circles';

/** Every request goes without cookies and without saying where from, past the browser's cache. */
const POLITE: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** What a failure to get an answer means. */
function troubleOf(error: unknown, late: boolean): { reason: TroubleReason; detail: string } {
  if (error instanceof LedAway) return { reason: 'led-away', detail: error.host ?? '' };
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof LedInCircles) return { reason: 'led-in-circles', detail };
  return { reason: late ? 'timeout' : 'unreachable', detail };
}

/** The time that a request may take; it can stand still. */
interface Clock {
  /** Aborts when the time is up. */
  signal: AbortSignal;
  stop(): void;
  go(): void;
  end(): void;
}

function makeClock(patience: number): Clock {
  const up = new AbortController();
  const end = () => up.abort();
  let left = patience;
  let since = performance.now();
  let timer = setTimeout(end, left);
  return {
    signal: up.signal,
    end,
    stop() {
      clearTimeout(timer);
      left -= performance.now() - since;
    },
    go() {
      since = performance.now();
      timer = setTimeout(end, left);
    },
  };
}

/** A body is large from here on. Of one that is too large, this much is kept: the newest stands first. */
const LARGE = 1024 * 1024;

async function readBody(
  response: Response,
  { most, enough, large }: Question,
  clock: Clock,
): Promise<{ body: Uint8Array; cut: Cut }> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let cut: Cut = 'no';
  while (reader) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      // What came before a connection broke is read; what came before the time was up is not waited for again.
      if (clock.signal.aborted || length === 0) throw error;
      cut = 'broken';
      return { done: true as const, value: undefined };
    });
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > most) cut = 'too-large';
    else if (enough?.(value)) cut = 'enough';
    if (cut === 'no') {
      if (length <= LARGE || length - value.length > LARGE || !large) continue;
      clock.stop();
      await large();
      clock.go();
      continue;
    }
    await reader.cancel().catch(() => undefined);
    break;
  }
  const body = new Uint8Array(cut === 'too-large' ? Math.min(most, LARGE) : length);
  let at = 0;
  for (const chunk of chunks) {
    if (at >= body.length) break;
    body.set(chunk.subarray(0, body.length - at), at);
    at += chunk.length;
  }
  return { body, cut };
}

/** Makes one request, within its time and size. A network's failure is an answer of kind `trouble`, never thrown. */
export async function askServer(fetch: Fetch, question: Question): Promise<Answer> {
  const { address, accept, etag, lastModified, patience, signal } = question;
  const clock = makeClock(patience);
  const stop = () => clock.end();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const headers: Record<string, string> = { accept };
    if (etag) headers['if-none-match'] = etag;
    if (lastModified) headers['if-modified-since'] = lastModified;
    const response = await fetch(address, { ...POLITE, headers, signal: clock.signal });
    if (response.status === 304 || !response.ok) {
      await response.body?.cancel().catch(() => undefined);
      const { status, headers, url } = response;
      return { kind: 'answer', status, headers, address: url || address, body: new Uint8Array(), cut: 'no' };
    }
    const { body, cut } = await readBody(response, question, clock);
    return {
      kind: 'answer',
      status: response.status,
      headers: response.headers,
      address: response.url || address,
      body,
      cut,
    };
  } catch (error) {
    if (signal.aborted) return { kind: 'trouble', reason: 'stopped', detail: '', bytes: 0 };
    return { kind: 'trouble', ...troubleOf(error, clock.signal.aborted), bytes: 0 };
  } finally {
    clock.stop();
    signal.removeEventListener('abort', stop);
  }
}

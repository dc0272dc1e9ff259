import type { Fetch } from './ask-server';

/** As many redirects in a row as browsers follow. */
const MOST_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** A redirect that is not followed: to a host the reader did not allow, or one the browser does not tell. */
export class LedAway extends Error {
  override name = 'LedAway';
  /** @param host the host it leads to; null when it is not told. */
  constructor(readonly host: string | null) {
    super(`leads to ${host ?? 'a place that is not told'}`);
  }
}

/** A redirect that leads back to where it came from, or on and on. */
export class LedInCircles extends Error {
  override name = 'LedInCircles';
}

/**
 * Makes a fetch that follows redirects, each only when the host it leads to is granted: no request goes to another.
 * @param fetch makes one request and follows nothing; an answer that leads elsewhere has its status and `Location`.
 * @returns a fetch that throws LedAway or LedInCircles for a redirect it does not follow; `url` of its answer is the last address.
 */
export function followRedirects(fetch: Fetch, granted: (host: string) => Promise<boolean>): Fetch {
  return async (address, init) => {
    const seen = new Set<string>();
    let at = address;
    while (true) {
      if (seen.has(at) || seen.size > MOST_REDIRECTS) throw new LedInCircles(`leads to ${at} again`);
      seen.add(at);
      const response = await fetch(at, { ...init, redirect: 'manual' });
      if (!REDIRECTS.has(response.status)) {
        // An answer that was made, not received, does not know its address.
        if (response.url === '') Object.defineProperty(response, 'url', { value: at });
        return response;
      }
      await response.body?.cancel().catch(() => undefined);
      const to = response.headers.get('location');
      if (!to || !URL.canParse(to, at)) throw new LedAway(null);
      const next = new URL(to, at);
      next.hash = '';
      if (!/^https?:$/.test(next.protocol) || !(await granted(next.hostname)))
        throw new LedAway(next.hostname || null);
      at = next.href;
    }
  };
}

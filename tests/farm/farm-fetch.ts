import { request as ask } from 'node:http';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** As many redirects as browsers follow. */
const MOST_REDIRECTS = 20;

function once(address: string, init: RequestInit): Promise<Response> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const headers = { host: url.host, ...(init.headers as Record<string, string>) };
    const sent = ask(
      { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, headers },
      (answer) => {
        const zipped = answer.headers['content-encoding'] === 'gzip';
        const stream = zipped ? answer.pipe(createGunzip()) : answer;
        const status = answer.statusCode ?? 500;
        const bodiless = status === 304 || status === 204;
        if (bodiless) answer.resume();
        const body = bodiless ? null : (Readable.toWeb(stream) as ReadableStream<Uint8Array>);
        const told = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve(new Response(body, { status, headers: told }));
      },
    );
    sent.on('error', reject);
    const stop = () => sent.destroy(new DOMException('stopped', 'AbortError'));
    init.signal?.addEventListener('abort', stop, { once: true });
    sent.end();
  });
}

/**
 * A fetch that reaches the farm from Node by any host name and treats redirects as a browser does for an extension.
 * @param granted whether a host may be read from; a redirect to another fails as in the browser.
 */
export function farmFetch(granted: (host: string) => boolean = () => true) {
  return async (address: string, init: RequestInit): Promise<Response> => {
    let at = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (init.mode !== 'no-cors' && !granted(new URL(at).hostname)) throw new TypeError('Failed to fetch');
      const response = await once(at, init);
      const to = response.status >= 301 && response.status <= 308 && response.headers.get('location');
      if (!to || init.redirect === 'manual') {
        Object.defineProperty(response, 'url', { value: at });
        return response;
      }
      await response.body?.cancel();
      at = new URL(to, at).href;
    }
    throw new TypeError('Failed to fetch');
  };
}

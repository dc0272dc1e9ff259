import { request as ask } from 'node:http';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

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

/** A fetch that reaches the farm from Node by any host name, one request, and follows nothing. */
export async function farmFetch(address: string, init: RequestInit): Promise<Response> {
  const response = await once(address, init);
  Object.defineProperty(response, 'url', { value: address });
  return response;
}

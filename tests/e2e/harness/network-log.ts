import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request the browser sent, whoever in it asked: page, content script, worker, popup, panel or the browser itself. */
export interface LoggedRequest {
  /** "GET", or "CONNECT" for anything encrypted. */
  method: string;
  host: string;
  /** The whole address; for CONNECT "host:port". */
  address: string;
}

/** A proxy all of a browser's requests pass through. */
export interface NetworkLog {
  port: number;
  /** Requests to hosts under ".localhost", passed on; oldest first. */
  inside: LoggedRequest[];
  /** Requests to anything else, refused; oldest first. */
  outside: LoggedRequest[];
  /** Requests to the hosts of Chromium's and Firefox's own services, refused; the browser sends them with no extension too. */
  browsersOwn: LoggedRequest[];
  close(): Promise<void>;
}

/**
 * What Chromium 156 and Firefox 153 asked by themselves in a minute each, launched by this harness with an empty
 * extension on all pages of the newsstand: updates, sign-in state, form filling, settings.
 */
export const BROWSER_SERVICES = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
]);

/**
 * Starts the logging proxy on a free port of the loopback address. A browser launched with it can reach the newsstand
 * and nothing else, and every try is on record.
 */
export async function startNetworkLog(): Promise<NetworkLog> {
  const inside: LoggedRequest[] = [];
  const outside: LoggedRequest[] = [];
  const browsersOwn: LoggedRequest[] = [];
  const refuse = (entry: LoggedRequest): void => {
    (BROWSER_SERVICES.has(entry.host) ? browsersOwn : outside).push(entry);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const entry = { method: request.method ?? 'GET', host: url.hostname, address: url.href };
    if (!url.hostname.endsWith('.localhost')) {
      refuse(entry);
      response.writeHead(502).end('Outside of the newsstand');
      return;
    }
    inside.push(entry);
    const { port, pathname, search } = url;
    const { method, headers } = request;
    const passed = forward(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', (error) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(String(error));
    });
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    const address = request.url ?? '';
    refuse({ method: 'CONNECT', host: address.replace(/:\d+$/, ''), address });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Outside of the newsstand\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    inside,
    outside,
    browsersOwn,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { request as ask, createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { StarterOutlet } from '../../../lib/services/starter-packs';
import { type Farm, startFarm } from '../../farm/start-farm';
import { BROWSER_SERVICES, type LoggedRequest, type NetworkLog } from './network-log';
import { selfSigned } from './self-signed';

/** A request that arrived at an outlet, decrypted. */
export interface StarterRequest {
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  at: number;
}

/** A web in which the starter outlets stand at their real addresses, with made-up articles. */
export interface StarterWeb {
  /** The proxy to launch a browser with: it leads to these outlets and refuses all else. */
  network: NetworkLog;
  farm: Farm;
  /** Every request that reached an outlet, oldest first. */
  requests: StarterRequest[];
  close(): Promise<void>;
}

const MOVED = '?moved=1';
const lies = (host: string, under: string) => host === under || host.endsWith(`.${under}`);

/** Reads an answer of the farm. */
function fromFarm(
  port: number,
  host: string,
  path: string,
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/**
 * Stands in for the web: a proxy whose encrypted connections end at one server, which answers for every host of the
 * given outlets from a farm. Each outlet's feeds bring the farm's articles, under the outlet's own home host.
 * The browser must be told to accept the server's certificate.
 */
export async function startStarterWeb(outlets: StarterOutlet[]): Promise<StarterWeb> {
  const homes = outlets.map(({ home }) => new URL(home).hostname);
  const farm = await startFarm({ outlets: homes, events: 5, articlesPerFeed: 3 });
  const feedPaths = new Map<string, string>();
  outlets.forEach(({ feeds }, i) => {
    for (const { address } of feeds) feedPaths.set(address, homes[i]!);
  });
  const known = (host: string) => outlets.some(({ hosts }) => hosts.some((own) => lies(host, own)));
  const requests: StarterRequest[] = [];
  const inside: LoggedRequest[] = [];
  const outside: LoggedRequest[] = [];
  const browsersOwn: LoggedRequest[] = [];
  const refuse = (entry: LoggedRequest) =>
    void (BROWSER_SERVICES.has(entry.host) ? browsersOwn : outside).push(entry);

  const front = createSecureServer(selfSigned('outlets of a test'), async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({ host, path, headers: request.headers, at: Date.now() });
    // One of the farm's servers moves its feed by a parameter, which the outlet's own address may follow.
    const moved = path.endsWith(MOVED);
    const feed = `https://${host}${moved ? path.slice(0, -MOVED.length) : path}`;
    const home = feedPaths.get(feed) ?? host;
    const at = feedPaths.has(feed) ? `/feed-0${moved ? MOVED : ''}` : path;
    try {
      const { answer, body } = await fromFarm(farm.port, home, at);
      const type = answer.headers['content-type'] ?? 'text/plain';
      // The farm names itself as it is reached; the world reaches it by the outlet's address.
      const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      const told = plain.toString().replaceAll(`http://${home}:${farm.port}`, `https://${home}`);
      const { location } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, {
        'content-type': type,
        'set-cookie': 'reader=known; Path=/',
        ...(location && { location: location.replace('/feed-0', path) }),
      });
      response.end(told);
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  });

  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    refuse({ method: request.method ?? 'GET', host: url.hostname, address: url.href });
    response.writeHead(502).end('Outside of the starter outlets');
  });
  proxy.on('connect', (request, socket: Socket, head) => {
    const address = request.url ?? '';
    const entry = { method: 'CONNECT', host: address.replace(/:\d+$/, ''), address };
    socket.on('error', () => socket.destroy());
    if (!known(entry.host)) {
      refuse(entry);
      socket.end('HTTP/1.1 502 Outside of the starter outlets\r\n\r\n');
      return;
    }
    inside.push(entry);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    front.emit('connection', socket);
  });
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const close = async () => {
    await new Promise<void>((resolve) => {
      proxy.close(() => resolve());
      proxy.closeAllConnections();
      front.closeAllConnections();
    });
    await farm.close();
  };
  const { port } = proxy.address() as AddressInfo;
  return { network: { port, inside, outside, browsersOwn, close }, farm, requests, close };
}

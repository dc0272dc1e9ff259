import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CNBC_PATH, cnbcFrontPage, cnbcPage } from './cnbc';
import { DIGEST_PATH, digestPage } from './digest';
import { FT_PATH, ftPage } from './ft';
import {
  endlessPage,
  framePage,
  frameText,
  latePage,
  lateText,
  readerPage,
  readerStories,
  strictPage,
} from './hard-pages';
import { pictureSvg } from './picture';
import { SPACEWAR_PATH, spacewarPage } from './spacewar';

/** A request the newsstand answered; `host` without the port. */
export interface NewsstandRequest {
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
}

/** The pages by name: four outlets, a front page, and pages that are hard to read. */
export interface NewsstandUrls {
  cnbc: string;
  ft: string;
  digest: string;
  spacewar: string;
  /** A front page: teasers, no article. */
  front: string;
  /** A one-page site; its second story stands under /story/two. */
  spa: string;
  /** The text arrives 1.5 s after the page. */
  late: string;
  /** A content security policy that allows no inline script or style. */
  csp: string;
  /** Builds its article anew every second. */
  rerender: string;
  /** The article stands in a frame of the same site. */
  framed: string;
  /** The article stands in a frame of another site. */
  elsewhere: string;
  /** The next article is appended 1.5 s after the page. */
  endless: string;
}

/** A running newsstand. */
export interface Newsstand {
  port: number;
  urls: NewsstandUrls;
  /** Every request so far, oldest first. */
  requests: NewsstandRequest[];
  close(): Promise<void>;
}

interface Reply {
  type: string;
  body: string;
  policy?: string;
}

const page = (body: string, policy?: string): Reply => ({ type: 'text/html', body, policy });

/** How often the page that re-renders does so, in milliseconds. */
const RERENDER_MS = 1000;

type Site = (path: string, origin: string) => Reply | undefined;

const sites: Record<string, Site> = {
  'cnbc.localhost': (path, origin) => {
    if (path === '/') return page(cnbcFrontPage());
    if (path === CNBC_PATH) return page(cnbcPage(origin));
  },
  'ft.localhost': (path, origin) => {
    if (path === '/' || path === FT_PATH) return page(ftPage(origin));
    if (path === '/late') return page(latePage(origin, path));
    if (path === '/late/text') return page(lateText());
  },
  'digest.localhost': (path) => {
    const strict = strictPage();
    if (path === '/' || path === DIGEST_PATH) return page(digestPage());
    if (path === `/strict${DIGEST_PATH}`) return page(strict.page, strict.policy);
    if (path === '/strict.css') return { type: 'text/css', body: strict.css };
  },
  'spacewar.localhost': (path) => {
    if (path === '/' || path === SPACEWAR_PATH) return page(spacewarPage());
  },
  'reader.localhost': (path, origin) => {
    if (path === '/stories.json') return { type: 'application/json', body: JSON.stringify(readerStories()) };
    if (path === '/story/one' || path === '/story/two') return page(readerPage());
    if (path === '/story/live') return page(readerPage(RERENDER_MS));
    if (path === '/story/framed') return page(framePage('/story/frame'));
    if (path === '/story/frame') return page(frameText());
    if (path === '/story/elsewhere') return page(framePage(origin.replace('reader.', 'ft.')));
    if (path === '/story/endless') return page(endlessPage());
  },
};

/** The reply of any host to a path all have in common, such as the drawn pictures. */
function common(path: string): Reply | undefined {
  const drawn = /^\/picture\/(\d{1,3})\.svg$/.exec(path);
  if (drawn) return { type: 'image/svg+xml', body: pictureSvg(Number(drawn[1])) };
}

/**
 * Starts the newsstand on the loopback address: the seed articles as web pages under host names that end in
 * ".localhost", which browsers resolve to this machine by themselves.
 * @param options.port the port to listen on; a free one when left out.
 * @throws when the port is taken.
 */
export async function startNewsstand({ port: wanted = 0 }: { port?: number } = {}): Promise<Newsstand> {
  const requests: NewsstandRequest[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    requests.push({ host, path: request.url ?? '/', headers: request.headers });
    const reply = sites[host]?.(path, `http://${request.headers.host}`) ?? (sites[host] && common(path));
    if (!reply) {
      response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`No page ${path} on ${host}`);
      return;
    }
    response.writeHead(200, {
      'content-type': `${reply.type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...(reply.policy && { 'content-security-policy': reply.policy }),
    });
    response.end(reply.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const at = (host: string, path: string): string => `http://${host}.localhost:${port}${path}`;
  return {
    port,
    urls: {
      cnbc: at('cnbc', CNBC_PATH),
      ft: at('ft', FT_PATH),
      digest: at('digest', DIGEST_PATH),
      spacewar: at('spacewar', SPACEWAR_PATH),
      front: at('cnbc', '/'),
      spa: at('reader', '/story/one'),
      late: at('ft', '/late'),
      csp: at('digest', `/strict${DIGEST_PATH}`),
      rerender: at('reader', '/story/live'),
      framed: at('reader', '/story/framed'),
      elsewhere: at('reader', '/story/elsewhere'),
      endless: at('reader', '/story/endless'),
    },
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

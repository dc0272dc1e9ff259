import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FeedStatus } from '../../lib/library/feed-record';
import type { FeedText } from './farm-feeds';

/** What a behaviour may use to answer. */
export interface Occasion {
  request: IncomingMessage;
  response: ServerResponse;
  /** The feed as it would be served by a host in order. */
  text: FeedText;
  /** The path asked for, without what a behaviour adds to it. */
  path: string;
  /** A host the reader never allowed. */
  foreign: string;
}

/** How a server treats those who ask for its feed, and the status the feed's row must show for it. */
export interface Behaviour {
  status: FeedStatus;
  answer(occasion: Occasion): void;
}

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer, more = {}) =>
  response.writeHead(status, { 'content-type': type, ...more }).end(body);

/** Sends a filling again and again, for as long as somebody reads. */
function sendEndlessly(response: ServerResponse, filling: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(filling));
  };
  response.on('drain', more);
  more();
}

/** Servers in order, though not all in the usual way. */
export const GOOD: Record<string, Behaviour> = {
  plain: { status: 'ok', answer: ({ response, text }) => send(response, 200, text.type, text.body) },
  conditional: {
    status: 'ok',
    answer: ({ request, response, text }) => {
      const etag = `"${text.body.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else send(response, 200, text.type, text.body, { etag });
    },
  },
  modified: {
    status: 'ok',
    answer: ({ request, response, text }) => {
      const since = 'Sat, 21 Nov 2026 08:00:00 GMT';
      if (request.headers['if-modified-since'] === since) response.writeHead(304).end();
      else send(response, 200, text.type, text.body, { 'last-modified': since });
    },
  },
  gzip: {
    status: 'ok',
    answer: ({ response, text }) =>
      send(response, 200, text.type, gzipSync(text.body), { 'content-encoding': 'gzip' }),
  },
  'wrong-charset': {
    status: 'ok',
    answer: ({ response, text }) =>
      send(response, 200, `${text.type.split(';')[0]}; charset=iso-8859-1`, text.body),
  },
  'wrong-type': { status: 'ok', answer: ({ response, text }) => send(response, 200, 'text/html', text.body) },
  slow: {
    status: 'ok',
    answer: ({ response, text }) => {
      response.writeHead(200, { 'content-type': text.type });
      const half = Math.floor(text.body.length / 2);
      response.write(text.body.slice(0, half));
      setTimeout(() => response.end(text.body.slice(half)), 1_500);
    },
  },
  moved: {
    status: 'ok',
    answer: ({ request, response, text, path }) => {
      if (request.url?.includes('moved=1')) send(response, 200, text.type, text.body);
      else response.writeHead(301, { location: `${path}?moved=1` }).end();
    },
  },
};

/** Servers that misbehave. */
export const BAD: Record<string, Behaviour> = {
  hang: { status: 'timeout', answer: () => undefined },
  drip: {
    status: 'timeout',
    answer: ({ response, text }) => {
      response.writeHead(200, { 'content-type': text.type });
      const timer = setInterval(() => response.write(' '), 1_000);
      response.on('close', () => clearInterval(timer));
    },
  },
  reset: { status: 'unreachable', answer: ({ request }) => request.socket.resetAndDestroy() },
  'too-many': {
    status: 'slowed',
    answer: ({ response }) => send(response, 429, 'text/plain', 'slower', { 'retry-after': '7200' }),
  },
  unavailable: {
    status: 'slowed',
    answer: ({ response }) =>
      send(response, 503, 'text/html', '<p>back soon</p>', {
        'retry-after': new Date(Date.now() + 3 * 3_600_000).toUTCString(),
      }),
  },
  broken: {
    status: 'http-error',
    answer: ({ response }) => send(response, 500, 'text/html', '<h1>Error</h1>'),
  },
  missing: {
    status: 'http-error',
    answer: ({ response }) => send(response, 404, 'text/html', '<h1>None</h1>'),
  },
  gone: { status: 'gone', answer: ({ response }) => send(response, 410, 'text/plain', 'gone') },
  loop: {
    status: 'redirect-loop',
    answer: ({ response, path }) => response.writeHead(302, { location: path }).end(),
  },
  astray: {
    status: 'no-permission',
    answer: ({ response, foreign }) => response.writeHead(302, { location: `${foreign}/feed` }).end(),
  },
  'web-page': {
    status: 'not-a-feed',
    answer: ({ response }) =>
      send(response, 200, 'text/html', '<!doctype html><title>Oops</title><p>This page moved.</p>'),
  },
  empty: { status: 'not-a-feed', answer: ({ response }) => send(response, 200, 'application/rss+xml', '') },
  endless: {
    status: 'too-large',
    answer: ({ response, text }) => {
      response.writeHead(200, { 'content-type': text.type });
      const end = text.body.search(/<\/channel>|<\/feed>|<\/urlset>|<\/rdf:RDF>|\]\}$/);
      response.write(text.body.slice(0, end));
      sendEndlessly(response, Buffer.from(`<!-- ${'more of the same '.repeat(4_000)}-->\n`));
    },
  },
  truncated: {
    status: 'damaged',
    answer: ({ response, text }) => send(response, 200, text.type, text.body.slice(0, -150)),
  },
  'broken-off': {
    status: 'damaged',
    answer: ({ request, response, text }) => {
      response.writeHead(200, { 'content-type': text.type, 'content-length': String(text.body.length * 2) });
      response.write(text.body.slice(0, -150));
      setTimeout(() => request.socket.resetAndDestroy(), 200);
    },
  },
};

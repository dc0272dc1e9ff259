import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewsLibrary } from './news-library';

/** Serves a library to the bench's pages: `/FROM-TO` is the articles from FROM up to TO as JSON. */
export async function serveLibrary(library: NewsLibrary): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const [from = 0, to = 0] = (request.url ?? '').slice(1).split('-').map(Number);
    Promise.all(Array.from({ length: to - from }, (_, at) => library.article(from + at))).then(
      (articles) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
          .end(JSON.stringify(articles)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lookForFeeds, NoFeedFound, typedAddress } from '../../lib/services/look-for-feeds';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://www.harbour.example/</link>
<item><title>Boats sink</title><link>https://www.harbour.example/boats</link></item></channel></rss>`;
const PAGE = `<!doctype html><html><head><title>Harbour Post</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/rss">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"></head><body>News</body></html>`;

/** A web of a few answers; anything else is a 404. */
const web = (answers: Record<string, [type: string, body: string] | 'down'>) => ({
  fetch: async (address: string) => {
    const answer = answers[address];
    if (answer === 'down') throw new TypeError('Failed to fetch');
    const response = answer
      ? new Response(answer[1], { headers: { 'content-type': answer[0] } })
      : new Response('none', { status: 404 });
    Object.defineProperty(response, 'url', { value: address });
    return response;
  },
  parse: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
});
const { signal } = new AbortController();

describe('looking for feeds', () => {
  it('takes the address of a feed as it is, and tells where its articles are', async () => {
    const address = 'https://feeds.harbour.example/all';
    expect(await lookForFeeds(web({ [address]: ['text/xml', RSS] }), address, signal)).toEqual({
      feeds: [{ address, title: 'Harbour Post', kind: 'feed' }],
      hosts: ['www.harbour.example'],
    });
  });

  it('finds the feeds a page names, and the news sitemaps of its site', async () => {
    const found = await lookForFeeds(
      web({
        'https://harbour.example/': ['text/html', PAGE],
        'https://harbour.example/robots.txt': [
          'text/plain',
          'Sitemap: https://harbour.example/sitemap.xml\nSitemap: https://harbour.example/news-sitemap.xml',
        ],
      }),
      'https://harbour.example/',
      signal,
    );
    expect(found.feeds).toEqual([
      { address: 'https://harbour.example/rss', title: 'All news', kind: 'feed' },
      { address: 'https://harbour.example/news-sitemap.xml', title: '', kind: 'sitemap' },
    ]);
  });

  it.each([
    ['none', ['text/html', '<!doctype html><p>No feed here.</p>']],
    ['unreachable', 'down'],
    ['http-error', undefined],
  ] as const)('says of an address without one: %s', async (reason, answer) => {
    const address = 'https://inland.example/';
    const services = web(answer ? { [address]: answer as 'down' } : {});
    const failure = await lookForFeeds(services, address, signal).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoFeedFound);
    expect(failure).toMatchObject({ reason, status: reason === 'http-error' ? 404 : null });
  });
});

it.each([
  ['harbour.example', 'https://harbour.example/'],
  ['http://harbour.example/rss', 'http://harbour.example/rss'],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['two words', undefined],
  ['', undefined],
])('the typed address “%s” is read as %s', (typed, read) => expect(typedAddress(typed)?.href).toBe(read));

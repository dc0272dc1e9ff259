import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../../scripts/newsstand/newsstand';
import { readSeed, type SeedName } from '../../scripts/newsstand/seeds';

let stand: Newsstand;
beforeAll(async () => {
  stand = await startNewsstand();
});
afterAll(() => stand.close());

interface Reply {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks the stand as a browser does, which alone resolves names under .localhost everywhere. */
function get(address: string): Promise<Reply> {
  const { port, host, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: pathname, headers: { host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const documentOf = async (address: string): Promise<Document> =>
  new JSDOM((await get(address)).body).window.document;

const OUTLETS: SeedName[] = ['cnbc', 'ft', 'digest', 'spacewar'];

describe('the newsstand', () => {
  it.each(OUTLETS)('shows every line of the %s seed and its headline', async (name) => {
    const seed = readSeed(name);
    const page = await documentOf(stand.urls[name]);
    for (const element of page.querySelectorAll('script, style, title')) element.remove();
    const text = page.body.textContent ?? '';
    expect(text).toContain(seed.title);
    // The mark of the day before one headline stands on no page: the page gives the day in its own way.
    const lines = seed.lines.map((line) => line.replace(/^date [\d-]+ /, ''));
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('gives every outlet its own host', () => {
    const hosts = OUTLETS.map((name) => new URL(stand.urls[name]).hostname);
    expect(new Set(hosts).size).toBe(4);
    for (const host of hosts) expect(host).toMatch(/\.localhost$/);
  });

  it('brings the metadata in four ways: JSON-LD, meta tags, none, elements', async () => {
    const pages = await Promise.all(OUTLETS.map((name) => documentOf(stand.urls[name])));
    const has = (selector: string) => pages.map((page) => page.querySelector(selector) !== null);
    expect(has('script[type="application/ld+json"]')).toEqual([true, false, false, false]);
    expect(has('meta[property="article:published_time"]')).toEqual([false, true, false, false]);
    expect(has('time[datetime], .byline')).toEqual([false, false, false, true]);
    expect(has('h1, p, article, main, time')).toEqual([true, true, false, true]);
    const data = JSON.parse(pages[0]?.querySelector('script')?.textContent ?? '');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: readSeed('cnbc').title,
      datePublished: '2025-04-24',
    });
  });

  it('keeps the teasers of the first page out of its article element', async () => {
    const page = await documentOf(stand.urls.cnbc);
    const teasers = readSeed('cnbc').lines.slice(-10);
    const article = page.querySelector('article')?.textContent ?? '';
    expect(teasers.filter((line) => article.includes(line))).toEqual([]);
    expect(page.querySelectorAll('.more li')).toHaveLength(5);
  });

  it('has a front page with links to stories and no article', async () => {
    const page = await documentOf(stand.urls.front);
    expect(page.querySelector('article')).toBeNull();
    expect(page.querySelectorAll('main a').length).toBeGreaterThan(5);
  });

  it('has a page whose policy allows nothing inline, and that has nothing inline', async () => {
    const { headers, body } = await get(stand.urls.csp);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
    const sheet = await get(new URL('/strict.css', stand.urls.csp).href);
    expect(sheet.headers['content-type']).toContain('text/css');
  });

  it('answers 404 to what it has not, and records what it was asked', async () => {
    const before = stand.requests.length;
    const unknown = await get(`http://nobody.localhost:${stand.port}/`);
    const missing = await get(`http://ft.localhost:${stand.port}/nothing?q=1`);
    expect([unknown.status, missing.status]).toEqual([404, 404]);
    expect(stand.requests.slice(before).map(({ host, path }) => host + path)).toEqual([
      'nobody.localhost/',
      'ft.localhost/nothing',
    ]);
  });

  it('refuses a port that is taken', async () => {
    await expect(startNewsstand({ port: stand.port })).rejects.toThrow('EADDRINUSE');
  });
});

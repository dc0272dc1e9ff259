import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { copyPage } from '../../lib/article/page-copy';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT, REPORT_HTML } from './page';

const URL_ = 'https://hostile.example/news/2031/03/04/a-page-that-means-harm';

describe('hostile pages', () => {
  it('reads the text at the bottom of 1,500 nested elements', () => {
    // More take jsdom itself minutes; a real browser is given 100,000 in tests/bench/reading.ts.
    const document = new JSDOM('<body></body>').window.document;
    let inner: Element = document.body;
    for (let i = 0; i < 1500; i++) inner = inner.appendChild(document.createElement('div'));
    for (const text of REPORT) inner.appendChild(document.createElement('p')).textContent = text;
    const { document: copy } = copyPage(document);
    let depth = 0;
    for (let at: Element | null = copy.body; at; at = at.firstElementChild) depth++;
    expect(depth).toBeLessThan(300);
    expect(readArticle(document, URL_).paragraphs.join(' ')).toContain(REPORT[3]);
  });

  it('stops reading at its limit of text and calls the result partial', () => {
    const document = pageOf(
      `<body><article><h1>A page that means harm</h1>${REPORT_HTML}<p id="big"></p></article></body>`,
    );
    document.getElementById('big')!.textContent = 'All work and no play makes a long page. '.repeat(100_000);
    const reading = readArticle(document, URL_);
    expect(reading.completeness).toBe('partial');
    expect(reading.paragraphs.join('').length).toBeLessThan(700_000);
  });

  it('is not polluted by JSON-LD and does not trust its shapes', () => {
    const evil =
      '{"@type":"NewsArticle","__proto__":{"isArticle":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":["a",{"b":1}],"author":{"name":{"name":[]}},"datePublished":12}';
    const reading = readArticle(
      pageOf(
        `<body><script type="application/ld+json">${evil}</script><article><h1>A page that means harm</h1>${REPORT_HTML}</article></body>`,
      ),
      URL_,
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(reading.byline).toEqual([]);
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it.each([
    '{"@type": "NewsArticle", "headline": "Un',
    '<!-- {"a":1} -->',
    '[[[[[]]]]]',
    'null',
    '"text"',
    '{"@graph":[null,3,{"@type":null}]}',
  ])('reads a page whose JSON-LD is %j', (text) => {
    const reading = readArticle(
      pageOf(
        `<body><script type="application/ld+json">${text}</script><h1>A page that means harm</h1>${REPORT_HTML}</body>`,
      ),
      URL_,
    );
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('gives markup in a page back as text, never as elements', () => {
    const reading = readArticle(
      pageOf(
        `<body><article><h1>Tags &lt;img src=x onerror=alert(1)&gt; in a title</h1>${REPORT_HTML}<p>The note read &lt;script&gt;alert(1)&lt;/script&gt; and nothing else, the harbour master said on Tuesday.</p></article></body>`,
      ),
      URL_,
    );
    expect(reading.title).toBe('Tags <img src=x onerror=alert(1)> in a title');
    expect(reading.paragraphs.at(-1)).toContain('<script>alert(1)</script>');
  });

  it.each(['', '<frameset><frame></frameset>', '<html></html>', '<svg></svg>', '<p>'])(
    'ends in a clear no for %j',
    (html) => {
      expect(readArticle(pageOf(html), URL_)).toMatchObject({ isArticle: false, paragraphs: [] });
    },
  );
});

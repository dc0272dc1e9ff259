import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT, REPORT_HTML } from './page';

const STORY = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport';
const TITLE = 'Ferry runs aground off Quillport';
const read = (html: string, url: string) => readArticle(pageOf(html, url), url);

describe('other forms of an article’s page', () => {
  it('an AMP page is the article at its canonical address, without carousels and calls to open the app', () => {
    const url =
      'https://amp.harbour-post.example/news/ferry-runs-aground-off-quillport.amp.html?amp_js_v=0.1&usqp=mq331';
    const reading = read(
      `<html amp lang="en"><head><title>${TITLE} | Harbour Post</title><link rel="canonical" href="${STORY}">
      <script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2031-03-04T09:15:00Z',
      })}</script></head><body>
      <amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></amp-sidebar>
      <article><h1>${TITLE}</h1>
      <figure><amp-img src="/ferry.jpg" width="1200" height="800"></amp-img><figcaption>The ferry at the quay. Photograph: Harbour Post</figcaption></figure>
      ${REPORT_HTML}
      <amp-carousel><p><a href="/one">Storm closes the northern pier for a third day</a></p><p><a href="/two">Fishermen call for a deeper channel</a></p></amp-carousel>
      <amp-app-banner><button open-button>Open in the app</button></amp-app-banner></article></body></html>`,
      url,
    );
    expect(reading).toMatchObject({ isArticle: true, title: TITLE, address: STORY });
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('a print view is the same article: its facts stand in the text alone', () => {
    const reading = read(
      `<html lang="en"><head><title>${TITLE} - Harbour Post</title><meta name="robots" content="noindex">
      <link rel="canonical" href="${STORY}"></head><body onload="window.print()">
      <p><a href="${STORY}">Back to the article</a> <a href="javascript:window.print()">Print this page</a></p>
      <h1>${TITLE}</h1><p class="byline">By Corran Vale</p><p><time datetime="2031-03-04">4 March 2031</time></p>
      ${REPORT_HTML}<hr><p>© 2031 Harbour Post. All rights reserved.</p></body></html>`,
      `${STORY}?print=true`,
    );
    expect(reading).toMatchObject({ isArticle: true, title: TITLE, address: STORY, byline: ['Corran Vale'] });
    expect(reading.publishedAt).toMatch(/^2031-03-04/);
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('a page a reader mode saved is the article it was made from', () => {
    const reading = read(
      `<html lang="en"><head><title>${TITLE}</title></head><body><div class="container"><div class="header">
      <a class="domain" href="${STORY}">harbour-post.example</a><h1 class="reader-title">${TITLE}</h1>
      <div class="credits reader-credits">Corran Vale</div><div class="reader-estimated-time">2 minutes</div></div><hr>
      <div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">${REPORT_HTML}</div></div></div>
      </div></body></html>`,
      STORY,
    );
    expect(reading).toMatchObject({ isArticle: true, title: TITLE });
    expect(reading.paragraphs).toEqual(REPORT);
  });
});

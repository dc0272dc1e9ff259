import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT, REPORT_HTML } from './page';

const URL_ = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport';
const TITLE = 'Ferry runs aground off Quillport';
const LD = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...more })}</script>`;

function article(body: string, head = LD({ datePublished: '2031-03-04T09:15:00+01:00' })): string {
  return `<html lang="en-GB"><head><title>${TITLE} | Harbour Post</title><meta property="og:type" content="article">
    <meta property="og:title" content="${TITLE} | Harbour Post"><meta property="og:site_name" content="Harbour Post">${head}</head>
    <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>${TITLE}</h1>${body}</article></main></body></html>`;
}

const read = (html: string, url = URL_) => readArticle(pageOf(html, url), url);

describe('readArticle', () => {
  it('reads the body whole and nothing else, with its facts', () => {
    const reading = read(
      article(
        `<div class="byline">By Corran Vale and Isolde Marsh</div>${REPORT_HTML}`,
        `${LD({
          datePublished: '2031-03-04T09:15:00+01:00',
          dateModified: '2031-03-04T12:00:00+01:00',
          author: [
            { '@type': 'Person', name: 'Corran Vale' },
            { '@type': 'Person', name: 'Isolde Marsh' },
          ],
        })}<link rel="canonical" href="${URL_}?utm_source=feed">`,
      ),
    );
    expect(reading).toMatchObject({
      isArticle: true,
      title: TITLE,
      byline: ['Corran Vale', 'Isolde Marsh'],
      publishedAt: '2031-03-04T09:15:00+01:00',
      modifiedAt: '2031-03-04T12:00:00+01:00',
      outlet: 'Harbour Post',
      language: 'en',
      address: URL_,
      completeness: 'full',
      agency: null,
    });
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('never edits the document it is given', () => {
    const document = pageOf(article(`<figure><figcaption>A ferry</figcaption></figure>${REPORT_HTML}`));
    const before = document.documentElement.outerHTML;
    readArticle(document, URL_);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('records what it leaves out, with the reason', () => {
    const [first, ...rest] = REPORT.map((text) => `<p>${text}</p>`);
    const reading = read(
      article(`${first}<figure><img src="a.jpg"><figcaption>The ferry on the sandbank on Tuesday. Photo: Harbour Post</figcaption></figure>
        <p>Advertisement</p>${rest.join('')}<p><a href="/b">Read more: Older ferries to be replaced within the decade</a></p>`),
    );
    expect(reading.paragraphs).toEqual(REPORT);
    expect(reading.removed.map(({ reason }) => reason).sort()).toEqual([
      'advertisement',
      'caption',
      'related',
    ]);
  });

  it('leaves teasers of other stories after the body out', () => {
    const teasers = [
      'Council doubles budget for night buses',
      'Bakery wins prize for its rye bread',
      'Museum finds lost map in attic',
    ].map(
      (text) =>
        `<div class="teaser-card"><a href="/x"><h3>${text}</h3></a><p>${text}, the paper has learned from three people on <a href="/x">the board</a>.</p></div>`,
    );
    const reading = read(
      article(`${REPORT_HTML}<section class="more-stories">${teasers.join('')}</section>`),
    );
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('rescues paragraphs that stand in boxes of their own behind links', () => {
    const boxes = REPORT.map(
      (text, i) =>
        `<div class="block-text">${i === 2 ? `<a href="/q">${text.slice(0, 60)}</a>${text.slice(60)}` : text}</div>`,
    );
    expect(read(article(boxes.join(''))).paragraphs).toEqual(REPORT);
  });

  it('stops at the next article of an endless page', () => {
    const next = `<article><h1>Council doubles budget for night buses</h1>${'<p>The council voted on Monday to double what it spends on night buses, after a year of complaints from hospital staff.</p>'.repeat(4)}</article>`;
    const html = article(REPORT_HTML).replace('</main>', `${next}</main>`);
    const reading = read(html);
    expect(reading.paragraphs.join(' ')).not.toContain('night buses');
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('keeps subheadings, lists and quotations of the body in their order', () => {
    const [a, b, c, d, e, f] = REPORT;
    const reading = read(
      article(
        `<p>${a}</p><p>${b}</p><h2>What the crew says</h2><blockquote><p>${c}</p></blockquote><ul><li>${d}</li><li>${e}</li></ul><p>${f}</p>`,
      ),
    );
    expect(reading.paragraphs).toEqual([a, b, 'What the crew says', c, d, e, f]);
  });

  it('takes invisible characters out of the text', () => {
    const [first, ...rest] = REPORT;
    const odd = first!.replace('passenger', 'pas\u00adsen\u200bger').replace('ferry', '\u202eferry\u202c');
    expect(read(article([odd, ...rest].map((text) => `<p>${text}</p>`).join(''))).paragraphs[0]).toBe(first);
  });

  it('reads a page with nearly nothing but its text and a dated address', () => {
    const url = 'https://quillportnews.example/2031/03/04/ferry-runs-aground-off-quillport';
    const reading = read(
      `<html><body><div id="page"><h1>${TITLE}</h1><div>By Corran Vale</div>${REPORT_HTML}</div></body></html>`,
      url,
    );
    expect(reading).toMatchObject({
      isArticle: true,
      title: TITLE,
      byline: ['Corran Vale'],
      publishedAt: '2031-03-04',
      outlet: 'quillportnews.example',
    });
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it('credits the agency of a dateline but not one that is merely quoted', () => {
    const wired = REPORT_HTML.replace('QUILLPORT —', 'QUILLPORT (Reuters) -');
    expect(read(article(wired)).agency).toBe('Reuters');
    expect(read(article(REPORT_HTML.replace('told reporters', 'told Reuters'))).agency).toBeNull();
  });

  it('asks the resolver for the outlet where one is given', () => {
    const document = pageOf(article(REPORT_HTML));
    expect(readArticle(document, URL_, { outletForHost: (host) => ({ name: `known ${host}` }) }).outlet).toBe(
      'known harbour-post.example',
    );
  });

  it('refuses an address that is none', () => {
    expect(() => readArticle(pageOf(article(REPORT_HTML)), 'about:blank')).toThrow(/not an http/);
  });
});

describe('readArticle, completeness', () => {
  const gate = '<div class="gate"><p>Subscribe to continue reading this article.</p></div>';
  it('calls a stub behind a gate partial', () => {
    const stub = article(
      `<p>${REPORT[0]}</p><p>${REPORT[1]}</p>${gate}`,
      LD({ isAccessibleForFree: false, datePublished: '2031-03-04' }),
    );
    expect(read(stub).completeness).not.toBe('full');
  });

  it('calls a text much shorter than the page declares partial', () => {
    expect(read(article(REPORT_HTML, LD({ wordCount: 900 }))).completeness).toBe('partial');
  });

  it('calls a whole text full although the outlet sells subscriptions', () => {
    const long = `${REPORT_HTML}${REPORT_HTML.replaceAll('ferry', 'vessel')}${REPORT_HTML.replaceAll('Tuesday', 'that day')}`;
    expect(read(article(`${long}${gate}`)).completeness).toBe('full');
  });
});

describe('readArticle, article or not', () => {
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/n/${i}">Headline number ${i} about something that happened today</a></li>`,
  ).join('');
  it.each([
    [
      'a front page',
      'https://harbour-post.example/',
      `<html><body><h1>Harbour Post</h1><ul>${links}</ul>${REPORT_HTML}</body></html>`,
    ],
    [
      'a section',
      'https://harbour-post.example/world',
      `<html><body class="category"><h1>World</h1><ul>${links}</ul></body></html>`,
    ],
    [
      'a shop',
      'https://shop.example/products/rope',
      `<html><head><meta property="og:type" content="product"></head><body><h1>Rope, 20 m</h1>${REPORT_HTML}</body></html>`,
    ],
    [
      'a forum',
      'https://boats.example/viewtopic.php?t=3',
      `<html><body class="phpbb"><h2>Which rope?</h2>${REPORT_HTML}</body></html>`,
    ],
    [
      'a wiki',
      'https://wiki.example/wiki/Ferry',
      `<html><head><meta name="generator" content="MediaWiki 1.40"></head><body class="mediawiki"><h1>Ferry</h1>${REPORT_HTML}</body></html>`,
    ],
    [
      'an about page',
      'https://harbour-post.example/about',
      `<html><body class="page-template-default"><h1>About us</h1>${REPORT_HTML}</body></html>`,
    ],
    ['an empty page', 'https://harbour-post.example/news/a-story-with-no-text', '<html><body></body></html>'],
  ])('says no to %s, with reasons', (_, url, html) => {
    const reading = read(html, url);
    expect(reading.isArticle).toBe(false);
    expect(reading.reasons.length).toBeGreaterThan(0);
  });

  it('says yes to a live blog and to a short brief', () => {
    const live = article(REPORT_HTML).replace('"NewsArticle"', '"LiveBlogPosting"');
    expect(read(live).isArticle).toBe(true);
    expect(read(article(`<p>${REPORT[0]}</p><p>${REPORT[1]}</p>`)).isArticle).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { normalizeDate } from '../../lib/article/date-text';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT_HTML } from './page';

describe('normalizeDate', () => {
  it.each([
    ['2031-03-04T09:15:00+0100', '2031-03-04T09:15:00+01:00'],
    ['2031-03-04 09:15:30.123 +01:00', '2031-03-04T09:15:30+01:00'],
    ['2031-03-04T09:15Z', '2031-03-04T09:15:00Z'],
    ['2031-03-04', '2031-03-04'],
    ['20310304', '2031-03-04'],
    ['1930381200000', '2031-03-04T09:00:00.000Z'],
    ['March 4, 2031', '2031-03-04'],
    ['Tue, 4 Mar 2031 at 09:15', '2031-03-04'],
    ['4. März 2031', '2031-03-04'],
    ['4 de marzo de 2031', '2031-03-04'],
    ['4 février 2031', '2031-02-04'],
    ['04.03.2031, 09:15', '2031-03-04'],
    ['2031年3月4日', '2031-03-04'],
  ])('reads %j', (text, expected) => expect(normalizeDate(text)).toBe(expected));

  it.each(['', 'yesterday', '2031-13-40', '0000-00-00', '12', 'Version 4.2.1', '<b>'])(
    'gives null for %j',
    (text) => expect(normalizeDate(text)).toBeNull(),
  );
});

describe('the day of a page', () => {
  const dayOf = (head: string, body: string, url = 'https://paper.example/news/a-ferry-ran-aground-today') =>
    readArticle(pageOf(`<html><head>${head}</head><body>${body}</body></html>`, url), url).publishedAt;

  it('comes from JSON-LD before meta, meta before the text', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04"}</script>';
    const meta = '<meta property="article:published_time" content="2031-03-05">';
    const body = `<h1>A ferry ran aground</h1><time datetime="2031-03-06"></time>${REPORT_HTML}`;
    expect(dayOf(ld + meta, body)).toBe('2031-03-04');
    expect(dayOf(meta, body)).toBe('2031-03-05');
    expect(dayOf('', body)).toBe('2031-03-06');
  });

  it('is that of the headline, not of a teaser above it', () => {
    const body = `<aside><time datetime="2029-01-01"></time></aside><h1>A ferry ran aground</h1><time datetime="2031-03-06"></time>${REPORT_HTML}`;
    expect(dayOf('', body)).toBe('2031-03-06');
  });

  it('comes from the address or the line below the headline when nothing else tells it', () => {
    expect(dayOf('', `<h1>A ferry</h1>${REPORT_HTML}`, 'https://paper.example/2031/mar/04/ferry')).toBe(
      '2031-03-04',
    );
    expect(dayOf('', `<h1>A ferry ran aground</h1><div>06.03.2031, 5 Min.</div>${REPORT_HTML}`)).toBe(
      '2031-03-06',
    );
    expect(dayOf('', `<h1>A ferry ran aground</h1>${REPORT_HTML}`)).toBeNull();
  });
});

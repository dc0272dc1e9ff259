import { describe, expect, it } from 'vitest';
import { creditedAgency } from '../../lib/article/agency';
import { splitNames } from '../../lib/article/names';
import { outletForHost } from '../../lib/article/outlets';
import table from '../../lib/article/outlets.data.json';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT_HTML } from './page';

const URL_ = 'https://www.harbour-post.example/news/a-ferry-ran-aground-today';
const read = (head: string, body: string) =>
  readArticle(pageOf(`<html><head>${head}</head><body>${body}${REPORT_HTML}</body></html>`, URL_), URL_);

describe('the title', () => {
  it.each([
    ['A ferry ran aground | Harbour Post', ''],
    ['A ferry ran aground - National', '<h1>A ferry ran aground</h1>'],
    ['Shipping | A ferry ran aground', '<h1>A ferry ran aground</h1>'],
    ['A ferry ran aground – Harbour Post – World', '<h1>A ferry ran aground</h1>'],
  ])('of %j with %j is the headline alone', (title, body) => {
    expect(
      read(
        `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Post">`,
        body,
      ).title,
    ).toBe('A ferry ran aground');
  });

  it('is never the outlet, though its name be the page’s first heading', () => {
    const head =
      '<meta property="og:title" content="A ferry ran aground | Harbour Post"><meta property="og:site_name" content="Harbour Post">';
    expect(read(head, '<h1>Harbour Post</h1><h2>A ferry ran aground</h2>').title).toBe('A ferry ran aground');
  });

  it('keeps a dash that belongs to the headline', () => {
    expect(read('<meta property="og:title" content="Ferry aground - 214 people safe">', '').title).toBe(
      'Ferry aground - 214 people safe',
    );
  });

  it("is the heading when the declared one is the site's general title", () => {
    const head =
      '<title>Harbour Post: A ferry ran aground</title><meta property="og:title" content="Latest news and weather">';
    expect(read(head, '<h1>A ferry ran aground</h1>').title).toBe('A ferry ran aground');
  });
});

describe('the section', () => {
  const declared = (section: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A ferry ran aground', articleSection: section })}</script>`;

  it.each([
    [declared('Ports  & shipping'), 'Ports & shipping'],
    [declared(['World', 'Ports']), 'World'],
    ['<meta property="article:section" content="World">', 'World'],
    [`${declared('ferry, harbour, '.repeat(9))}<meta property="article:section" content="World">`, 'World'],
    ['', null],
  ])('of %j is %j', (head, section) => {
    expect(read(head, '<h1>A ferry ran aground</h1>').section).toBe(section);
  });
});

describe('the byline', () => {
  it('passes the outlet itself over for the name below the headline', () => {
    const head =
      '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">';
    expect(read(head, '<h1>A ferry ran aground</h1><p class="author">By Corran Vale</p>').byline).toEqual([
      'Corran Vale',
    ]);
    expect(read(head, '<h1>A ferry ran aground</h1>').byline).toEqual(['Harbour Post']);
  });

  it('follows a reference to a person elsewhere in the JSON-LD', () => {
    const ld =
      '{"@graph":[{"@type":"NewsArticle","headline":"A ferry","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Isolde Marsh"}]}';
    expect(read(`<script type="application/ld+json">${ld}</script>`, '').byline).toEqual(['Isolde Marsh']);
  });

  it.each([
    ['By Corran Vale, Isolde Marsh and Tam Reed', ['Corran Vale', 'Isolde Marsh', 'Tam Reed']],
    ['Von Corran Vale und Isolde Marsh', ['Corran Vale', 'Isolde Marsh']],
    ['Corran Vale, Political Editor', ['Corran Vale']],
    ['Staff and agencies', ['Staff and agencies']],
    ['https://paper.example/authors/vale', []],
  ])('divides %j into names', (text, names) => expect(splitNames(text)).toEqual(names));
});

describe('creditedAgency', () => {
  it.each([
    [['Associated Press'], ['Text.'], 'AP'],
    [[], ['KYIV, March 4 (Reuters) - The text.'], 'Reuters'],
    [[], ['The text.', '© 2031 AFP'], 'AFP'],
    [[], ['He told AFP that he would stay.'], null],
    [
      ['Corran Vale'],
      ['The minister of Papua (and others) met the AP in a hall that was long and narrow indeed, said one.'],
      null,
    ],
  ])('of byline %j and text %j is %j', (byline, paragraphs, agency) =>
    expect(creditedAgency(byline, paragraphs)).toBe(agency),
  );
});

describe('outletForHost', () => {
  it('finds an outlet by its host, a subdomain of it, and the most exact entry', () => {
    expect(outletForHost('www.theguardian.com')).toMatchObject({
      name: 'The Guardian',
      country: 'GB',
      language: 'en',
    });
    expect(outletForHost('EDITION.CNN.COM')?.name).toBe('CNN');
    expect(outletForHost('japannews.yomiuri.co.jp')?.language).toBe('en');
    expect(outletForHost('www.yomiuri.co.jp')?.language).toBe('ja');
    expect(outletForHost('apnews.com')?.owner).toBe('agency');
  });

  it.each(['harbour-post.example', 'com', '', 'co.uk', 'notcnn.com'])('knows nothing of %j', (host) =>
    expect(outletForHost(host)).toBeNull(),
  );

  it('holds over 400 outlets, each whole and no host twice', () => {
    const hosts = table.outlets.flatMap((row) => {
      expect(row).toMatch(/^[a-z0-9.-]+( [a-z0-9.-]+)*\|[^|]+\|[A-Z]{2}\|[a-z]{2}\|[^|]*$/);
      return row.split('|')[0]!.split(' ');
    });
    expect(table.outlets.length).toBeGreaterThan(400);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { feedsOfPage } from '../../lib/feeds/discover';

const found = (head: string) =>
  feedsOfPage(new JSDOM(`<head>${head}</head>`).window.document, 'https://quay.example/news/today');

it('finds the feeds a page names, with their titles and absolute addresses, each once', () => {
  expect(
    found(`<link rel="alternate" type="application/rss+xml" title=" Quay  Times " href="/feed">
      <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom.xml#top">
      <link rel="alternate" type="application/feed+json" href="//cdn.quay.example/feed.json">
      <link rel="alternate" type="application/rss+xml" href="https://quay.example/feed">`),
  ).toEqual([
    { address: 'https://quay.example/feed', title: 'Quay Times' },
    { address: 'https://quay.example/news/atom.xml', title: '' },
    { address: 'https://cdn.quay.example/feed.json', title: '' },
  ]);
});

it('leaves out other languages, comments, icons and what is no web address', () => {
  expect(
    found(`<link rel="alternate" hreflang="de" href="/de">
      <link rel="alternate" type="application/rss+xml" title="Quay Times Comments Feed" href="/comments/feed">
      <link rel="alternate" type="application/json+oembed" href="/oembed">
      <link rel="stylesheet" type="text/css" href="/a.css">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`),
  ).toEqual([]);
});

it('obeys the base of the page', () => {
  expect(
    found('<base href="https://base.example/x/"><link rel="alternate" type="text/xml" href="f">'),
  ).toEqual([{ address: 'https://base.example/x/f', title: '' }]);
});

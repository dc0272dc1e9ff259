import { describe, expect, it } from 'vitest';
import { sitemapsOfRobots } from '../../lib/feeds/discover';
import { readRobots, robotsAllow } from '../../lib/feeds/robots';

const allows = (text: string, path: string) =>
  robotsAllow(readRobots(text).rules, `https://quay.example${path}`);

describe('a robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/news', true],
    ['User-agent: *\nDisallow: /\nAllow: /news', '/news/1', true],
    ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: otherbot\nDisallow: /', '/a', true],
    ['User-agent: otherbot\nUser-agent: *\nDisallow: /a', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: SecondSource\nDisallow: /b', '/a', true],
    ['user-agent:*\r\ndisallow : /*.pdf$ # no papers', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?page=2', true],
    ['User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a-c-b', true],
    ['<!doctype html><p>Disallow: /</p>', '/a', true],
    ['', '/a', true],
  ])('%j: %s is allowed: %s', (text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it('tells the rest it asks for, up to a minute', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2.5').crawlDelay).toBe(2_500);
    expect(readRobots('User-agent: *\nCrawl-delay: 86400').crawlDelay).toBe(60_000);
    expect(readRobots('User-agent: *\nCrawl-delay: often').crawlDelay).toBeNull();
  });

  it('reads a hostile pattern in linear time', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(5_000)}$`;
    const start = performance.now();
    allows(text, `/${'a'.repeat(20_000)}b`);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('names its sitemaps, those for news first, each once', () => {
    const text = `Sitemap: https://quay.example/all.xml
User-agent: *
sitemap: https://quay.example/news-map.xml
Sitemap: /relative.xml
Sitemap: https://quay.example/all.xml`;
    expect(sitemapsOfRobots(text)).toEqual([
      'https://quay.example/news-map.xml',
      'https://quay.example/all.xml',
    ]);
  });
});

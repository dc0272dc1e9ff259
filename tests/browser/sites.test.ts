import { describe, expect, it } from 'vitest';
import { isGranted } from '../../lib/browser/sites';

describe('granted sites', () => {
  it.each([
    ['*://news.example/*', 'news.example', true],
    ['*://news.example/*', 'www.news.example', false],
    ['*://*.news.example/*', 'www.news.example', true],
    ['*://*.news.example/*', 'news.example', true],
    ['*://*.news.example/*', 'fakenews.example', false],
    ['*://*/*', 'anything.example', true],
    ['https://news.example/*', 'other.example', false],
  ])('%s covers %s: %s', (pattern, host, expected) => expect(isGranted([pattern], host)).toBe(expected));
});

import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../lib/article/address';

describe('canonicalAddress', () => {
  it('drops tracking, fragment, credentials, default port and trailing slash', () => {
    expect(
      canonicalAddress(
        'https://user:pw@News.Example:443/world//storm/?utm_source=x&fbclid=1&id=7&at_medium=rss#top',
      ),
    ).toBe('https://news.example/world/storm?id=7');
  });

  it('keeps parameters that name the article', () => {
    const url = 'http://paper.example/view.html?idx=8576&bc=03';
    expect(canonicalAddress(url)).toBe(url);
  });

  it('gives a front page without its slash', () => {
    expect(canonicalAddress('https://paper.example/')).toBe('https://paper.example');
  });

  it('is settled after one pass', () => {
    const once = canonicalAddress('https://paper.example/a/?ref=home&b=2&gclid=3');
    expect(canonicalAddress(once)).toBe(once);
  });

  it.each(['not an address', '', 'javascript:alert(1)', 'file:///etc/hosts'])(
    'refuses %j and says why',
    (text) => {
      expect(() => canonicalAddress(text)).toThrow(/not a web address|not an http/);
    },
  );
});

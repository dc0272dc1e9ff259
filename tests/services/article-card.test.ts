import { describe, expect, it } from 'vitest';
import { outletBadge, outletHue } from '../../lib/services/article-card';

describe('outlet badges', () => {
  it.each([
    ['CNBC', 'CN'],
    ['Financial Times', 'FT'],
    ['The Harbour Post', 'HP'],
    ['News of the Coast', 'NC'],
    ['日本新聞', '日本'],
    ['', '?'],
    ['the', 'TH'],
  ])('%s is %s', (outlet, badge) => expect(outletBadge(outlet)).toBe(badge));

  it('has one hue an outlet, of twelve', () => {
    const hues = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Ξένος'].map(outletHue);
    for (const hue of hues) expect(hue).toBeGreaterThanOrEqual(0);
    for (const hue of hues) expect(hue).toBeLessThan(12);
    expect(outletHue('Alpha')).toBe(hues[0]);
    expect(new Set(hues).size).toBeGreaterThan(1);
  });
});

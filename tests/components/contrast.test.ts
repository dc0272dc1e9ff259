import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../components/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
const THEMES = { light: colours(light), dark: colours(dark) };

/** WCAG 2.2 relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(x: string, y: string): number {
  const [low, high] = [luminance(x), luminance(y)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(Object.entries(THEMES))('the %s theme', (_name, token) => {
  it.each([
    ...['ink', 'soft', 'faint', 'accent', 'differs'].flatMap((text) => [
      [text, 'paper'],
      [text, 'card'],
    ]),
    ...['differs', 'same', 'only', 'gone'].map((kind) => [kind, `${kind}-ground`]),
    ['ink', 'differs-ground'],
    ['ink', 'same-ground'],
    ['accent', 'gone-ground'],
    ['on-accent', 'accent'],
  ] as [string, string][])('has text of %s readable on %s', (text, ground) => {
    expect(contrast(token[text]!, token[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Array.from({ length: 12 }, (_, hue) => `hue-${hue}`))(
    'has the letters of %s readable and its dot visible',
    (hue) => {
      expect(contrast(token['hue-ink']!, token[hue]!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token[hue]!, token.card!)).toBeGreaterThanOrEqual(3);
    },
  );
});

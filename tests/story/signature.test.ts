import { describe, expect, it } from 'vitest';
import { SIGNATURE_TERMS, signatureOf } from '../../lib/story/signature';
import { coverage, dot, heaviest, sparseOf } from '../../lib/story/sparse';

const likeness = (a: string, b: string) =>
  dot(signatureOf({ title: '', text: a }), signatureOf({ title: '', text: b }));

describe('signatureOf', () => {
  it('keeps 64 terms of a long text, ascending, none empty, of length about 1', () => {
    const text = Array.from({ length: 400 }, (_, i) => `term${i}`).join(' ');
    const { hashes, weights } = signatureOf({ title: 'A title', text });
    expect(hashes).toHaveLength(SIGNATURE_TERMS);
    expect(weights).toHaveLength(SIGNATURE_TERMS);
    expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    const length = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) / 255;
    expect(length).toBeGreaterThan(0.97);
    expect(length).toBeLessThan(1.03);
  });

  it('gives a text without words an empty signature', () => {
    expect(signatureOf({ title: '', text: ' … ' }).hashes).toHaveLength(0);
  });

  it('counts rare words for more than common ones', () => {
    const about = 'the mayor said on Tuesday that the people of the town';
    expect(likeness(`${about} Vellmark`, 'Vellmark burned')).toBeGreaterThan(
      likeness(about, 'the mayor said'),
    );
  });

  it('holds texts in Japanese and Chinese against each other', () => {
    const flood = '台風で多摩川が氾濫し、住民三百人が避難した。';
    expect(likeness(flood, '多摩川が氾濫、三百人が避難')).toBeGreaterThan(0.4);
    expect(likeness(flood, '新しい美術館が開館した。')).toBeLessThan(0.1);
  });

  it('does not take function words of another language for a shared story', () => {
    const fire =
      'Ein Brand in der Altstadt hat am Dienstag mehrere Häuser zerstört, und die Feuerwehr ist noch immer im Einsatz.';
    const vote =
      'Der Stadtrat hat am Dienstag über die neue Brücke abgestimmt, und die Mehrheit ist noch immer dagegen.';
    const fireToo = 'Die Feuerwehr kämpft gegen einen Brand in der Altstadt, mehrere Häuser sind zerstört.';
    expect(likeness(fire, vote)).toBeLessThan(0.3);
    expect(likeness(fire, fireToo)).toBeGreaterThan(2 * likeness(fire, vote));
    const particles = signatureOf({
      title: '',
      text: 'nicht und sich auch nach der noch bei den Häusern von oder über uns',
    });
    expect(particles.hashes).toHaveLength(1);
  });
});

describe('sparse vectors', () => {
  const a = sparseOf(
    [
      ['x', 3],
      ['y', 4],
      ['z', 0],
    ],
    8,
  );

  it('has length 1 and leaves out weightless terms', () => {
    expect(a.hashes).toHaveLength(2);
    expect(dot(a, a)).toBeCloseTo(1, 2);
  });

  it('says what part of the weight another vector covers', () => {
    const x = sparseOf([['x', 1]], 8);
    const y = sparseOf([['y', 1]], 8);
    expect(coverage(a, x)).toBeCloseTo(3 / 7, 2);
    expect(coverage(a, x, y)).toBe(1);
    expect(coverage(sparseOf([], 8), x)).toBe(0);
  });

  it('keeps the heaviest terms', () => {
    const top = heaviest(a, 1);
    expect(coverage(top, sparseOf([['y', 1]], 8))).toBe(1);
    expect(top.hashes).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { ANCHOR_FEATURES, anchorFeatures } from '../../lib/comparison/anchor-features';
import { makeGround } from '../../lib/comparison/candidates';
import type { StoryArticle } from '../../lib/comparison/comparison';
import { readStory } from '../../lib/comparison/read-story';

const article = (id: string, sentences: string[]): StoryArticle => ({
  id,
  outlet: `Outlet ${id}`,
  title: '',
  publishedAt: '2031-05-14',
  completeness: 'full',
  sentences,
});

const ground = makeGround(
  readStory([
    article('1', [
      'The harbour board bought two dredgers from a shipyard on Monday.',
      'The harbour board met for three hours behind closed doors.',
      'Neighbours of the harbour had long complained about the noise.',
    ]),
    article('2', [
      'A shipyard will deliver two dredgers, the harbour board said.',
      'The harbour board was not asked about its budget.',
      'Noise was never measured, the neighbours of the harbour complained.',
    ]),
  ]),
);
const between = (i: number, j: number) => {
  const values = anchorFeatures(ground.sides[i]!, ground.sides[j]!, ground.vocabulary.weight, ground.usage);
  return Object.fromEntries(ANCHOR_FEATURES.map((name, f) => [name, values[f]!]));
};

describe('what few sentences of their articles share', () => {
  it('has a value for every name', () => {
    const values = anchorFeatures(ground.sides[0]!, ground.sides[3]!, ground.vocabulary.weight, ground.usage);
    expect(values).toHaveLength(ANCHOR_FEATURES.length);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it('ties sentences by terms that stand in one sentence of each report', () => {
    const { loneCount, loneMass, rareMass } = between(0, 3);
    // "dredgers" and "shipyard", and the figure.
    expect(loneCount).toBe(3);
    expect(loneMass).toBeLessThanOrEqual(rareMass!);
  });

  it('ties nothing by terms that run through both reports', () => {
    const common = between(1, 4);
    expect(common.loneCount).toBe(0);
    expect(common.loneMass).toBe(0);
    expect(common.rareMass).toBeGreaterThan(0);
    expect(common.rareMass).toBeLessThan(between(0, 3).rareMass!);
  });

  it('is the same from either side', () => {
    const [there, back] = [between(0, 3), between(3, 0)];
    for (const name of ANCHOR_FEATURES) expect(back[name]).toBeCloseTo(there[name]!, 9);
  });
});

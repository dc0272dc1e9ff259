import { describe, expect, it } from 'vitest';
import { compareStory } from '../../lib/comparison/compare-story';
import { fireStory } from './fire-story';

describe('a row of shared words', () => {
  const { facts } = compareStory(fireStory());
  const row = facts.find(({ values }) => values.some(({ text }) => text.includes('firefighters')));

  it('differs where the figures right before the words do, and holds them', () => {
    expect(row?.status).toBe('differs');
    expect(row?.label).not.toMatch(/two|three/i);
    expect(row?.values.map(({ text }) => /^\w+ firefighters/.exec(text)?.[0])).toEqual([
      'Two firefighters',
      'Two firefighters',
      'three firefighters',
    ]);
  });

  it('gives a time of day with its half', () => {
    const times = facts.flatMap(({ values }) => values).filter(({ text }) => /^(?:about )?3\b/.test(text));
    expect(times.map(({ text }) => text)).toEqual(['3 a.m.', '3 a.m.', 'about 3 a.m.']);
  });
});

import { describe, expect, it } from 'vitest';
import { makeGround } from '../../lib/comparison/candidates';
import { compareStory } from '../../lib/comparison/compare-story';
import type { RowCandidate } from '../../lib/comparison/fact-candidates';
import { readStory } from '../../lib/comparison/read-story';
import { conflictShare } from '../../lib/comparison/row-agreement';
import type { StoryDifferences } from '../../lib/comparison/story-differences';
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

  it('knows the time that a sentence gives for its figure', () => {
    const evening = Date.parse('2026-11-17T18:00Z') / 60_000;
    expect(row?.values.map(({ asOf }) => asOf)).toEqual([null, null, { from: evening, to: evening }]);
  });

  it('gives a time of day with its half', () => {
    const times = facts.flatMap(({ values }) => values).filter(({ text }) => /^(?:about )?3\b/.test(text));
    expect(times.map(({ text }) => text)).toEqual(['3 a.m.', '3 a.m.', 'about 3 a.m.']);
  });
});

describe('the figures of a row', () => {
  /** How much two sentences' first figures conflict in a row, where the pair has a score. */
  function share(a: string, b: string, score: number): number {
    const ground = makeGround(
      readStory(
        [a, b].map((sentence, n) => ({
          id: `${n}`,
          outlet: `${n}`,
          title: '',
          publishedAt: '2026-11-17',
          completeness: 'full' as const,
          sentences: [sentence],
        })),
      ),
    );
    const values = ground.sides.map(({ sentence }, at) => ({ at, span: sentence.quantities[0]! }));
    const row: RowCandidate = { kind: 'quantity', values, scores: [score], conflicts: 0, mass: 1 };
    const differences: StoryDifferences = { score: () => score, details: () => [], features: () => [] };
    return conflictShare(ground, row, differences);
  }
  it('conflict where they count one thing in sentences that likely report one fact', () => {
    expect(share('The storm sank 9 boats.', 'Some 12 boats went down.', 0.9)).toBe(1);
  });
  it('do not where they count two things, or the sentences hardly report one fact', () => {
    expect(share('The storm sank 9 boats.', 'It blew for 12 hours.', 0.9)).toBe(0);
    expect(share('The storm sank 9 boats.', 'Some 12 boats went down.', 0.1)).toBe(0);
  });
});

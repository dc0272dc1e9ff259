import { describe, expect, it } from 'vitest';
import { MUTATIONS, type Mutation, reportMutations } from '../bench/mutations';
import { ferryStory } from './own-story';

describe('a changed detail in a copy', () => {
  // Every article is copied three times, so that all kinds of change come up.
  const articles = ferryStory().flatMap((article) =>
    [article, article, article].map((a) => ({ article: a })),
  );
  const report = reportMutations(articles);

  it('is made in every way', () => {
    expect(Object.values(report).every(({ made }) => made > 0)).toBe(true);
  });

  it.each([
    ['number', 0.9],
    ['quoted word', 0.9],
    ['day', 0.75],
    ['name', 0.75],
    ['negation', 0.75],
    ['speaker', 0.75],
  ] as [Mutation, number][])('is named when it is a %s', (kind, least) => {
    expect(report[kind].caught / report[kind].made).toBeGreaterThanOrEqual(least);
  });

  it('is none where the sentence holds nothing of the kind', () => {
    expect(MUTATIONS.number('No figure stands here.')).toBeNull();
    expect(MUTATIONS['quoted word']('Nothing is quoted here.')).toBeNull();
  });
});

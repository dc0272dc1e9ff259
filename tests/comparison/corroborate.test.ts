import { describe, expect, it } from 'vitest';
import { corroborate } from '../../lib/comparison/corroborate';
import { ferryStory, unrelated } from './own-story';

describe('corroborate', () => {
  const articles = [...ferryStory(), unrelated()];

  it('answers article by article, in the order given', () => {
    const answers = corroborate(
      'The Northern Gull had 210 passengers on board when it hit a sandbank in the fog.',
      articles,
    );
    expect(answers.map(({ article }) => article)).toEqual(['1', '2', '3', '9']);
    expect(answers[0]!.passages[0]?.sentence).toBe(1);
    expect(answers[1]!.passages[0]?.sentence).toBe(1);
  });

  it('marks the conflicting words on both sides', () => {
    const asked = 'The Northern Gull carried about 310 passengers, according to the coast guard.';
    const [, , third] = corroborate(asked, articles);
    const passage = third!.passages[0]!;
    expect(passage.agreement).toBe('differs');
    const detail = passage.details.find((d) => d.agreement === 'differs')!;
    expect(asked.slice(detail.a.start, detail.a.end)).toContain('310');
    expect(articles[2]!.sentences[passage.sentence]!.slice(detail.b.start, detail.b.end)).toContain('210');
  });

  it('finds nothing in an article on something else', () => {
    const answers = corroborate(
      'The Northern Gull had 210 passengers on board when it hit a sandbank.',
      articles,
    );
    expect(answers[3]!.passages).toEqual([]);
  });

  it('survives a text without a telling word', () => {
    expect(corroborate('And so it was.', articles).flatMap(({ passages }) => passages)).toEqual([]);
    expect(corroborate('', articles)).toHaveLength(4);
  });
});

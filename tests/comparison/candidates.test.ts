import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeGround, plainScore } from '../../lib/comparison/candidates';
import { tollOf } from '../../lib/comparison/details/quantity-match';
import { readStory } from '../../lib/comparison/read-story';
import { splitSentences } from '../../lib/text/sentences';

const texts = ['cnbc', 'digest', 'ft', 'spacewar'].map((name) =>
  splitSentences(readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')),
);

/** The likeness of each candidate of a story of so many reports, the samples over and over; pairs of two tolls left out: those are always candidates. */
function likenesses(reports: number): number[] {
  const story = Array.from({ length: reports }, (_, n) => ({
    id: `report ${n}`,
    outlet: '',
    title: '',
    publishedAt: null,
    completeness: 'full' as const,
    sentences: texts[n % texts.length]!,
  }));
  const { candidates, sides } = makeGround(readStory(story));
  const tellsToll = (at: number) => sides[at]!.sentence.quantities.some((q) => tollOf(q) !== null);
  return candidates
    .filter(({ i, j }) => !tellsToll(i) || !tellsToll(j))
    .map(({ likeness }) => plainScore(likeness));
}

describe('the pairs looked at more closely', () => {
  it('must be the liker the more reports a story has, from nine on', () => {
    for (const reports of [4, 8]) {
      const found = likenesses(reports);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0.025);
      expect(found.filter((likeness) => likeness < 0.03).length, `${reports}`).toBeGreaterThan(0);
    }
    const many = likenesses(20);
    expect(many.length).toBeGreaterThan(0);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0.06);
  });
});

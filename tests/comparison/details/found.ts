import type { StoryArticle } from '../../../lib/comparison/comparison';
import { type Finder, foundDetails } from '../../../lib/comparison/details/link-details';
import { namesakesOf } from '../../../lib/comparison/details/namesakes';
import { readStory } from '../../../lib/comparison/read-story';

const article = (id: string, sentence: string): StoryArticle => ({
  id,
  outlet: `Outlet ${id}`,
  title: '',
  publishedAt: '2031-05-14',
  completeness: 'full',
  sentences: [sentence],
});

/** The differing words that a finder names in two sentences, as "words of one / words of the other". */
export function found(by: Finder, one: string, other: string): string[] {
  const story = readStory([article('1', one), article('2', other)]);
  const [a, b] = story.map(({ sentences }) => sentences[0]!);
  return foundDetails(a!, b!, namesakesOf(story))
    .filter((entry) => entry.by === by && entry.detail.agreement === 'differs')
    .map(
      ({ detail }) =>
        `${one.slice(detail.a.start, detail.a.end)} / ${other.slice(detail.b.start, detail.b.end)}`,
    );
}

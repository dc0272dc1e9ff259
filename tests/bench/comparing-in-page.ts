import { compareStory } from '../../lib/comparison/compare-story';
import type { StoryArticle } from '../../lib/comparison/comparison';

/** Runs in the page: milliseconds of each of some comparisons of one story, the first of them with whatever was not yet compiled. */
function timeComparing(articles: StoryArticle[], rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    compareStory(articles);
    return performance.now() - start;
  });
}

Object.assign(globalThis, { timeComparing });

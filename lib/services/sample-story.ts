import { compareStory } from '../comparison/compare-story';
import { countArticles } from '../library/count-articles';
import type { LibraryDatabase } from '../library/database';
import { buildStoryView } from './build-story-view';
import { explainMatches } from './explain-matches';
import { findStory } from './find-story';
import { storyArticle } from './story-articles';
import type { StoryView } from './story-view';

/** One of the sample articles with its story compared, to try the panel on. */
export interface SampleStory {
  view: StoryView;
  /** The article's text, in reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
}

/** The first sample article that others tell the story of; null when the samples are not in the library. */
export async function sampleStory(db: LibraryDatabase): Promise<SampleStory | null> {
  const samples = await db.articles
    .orderBy('outlet')
    .filter(({ origin }) => origin === 'sample')
    .toArray();
  for (const article of samples) {
    const { matches } = await findStory(db, article);
    const searched = await countArticles(db);
    const ids = new Set(samples.map(({ id }) => id));
    const others = samples.filter(({ id }) => id !== article.id && matches.some((match) => match.id === id));
    if (others.length === 0) continue;
    const comparison = compareStory([article, ...others].map(storyArticle));
    const told = explainMatches(
      article,
      matches.filter(({ id }) => ids.has(id)),
      others,
    );
    const view = buildStoryView({ article, others, matches: told, comparison, searched });
    return { view, sentences: article.sentences, paragraphStarts: article.paragraphStarts };
  }
  return null;
}

import type { StoryArticle } from '../comparison/comparison';
import type { ArticleRecord } from '../library/article-record';

/** A library article as the comparison reads it. */
export function storyArticle(article: ArticleRecord): StoryArticle {
  const { id, outlet, title, publishedAt, completeness, sentences } = article;
  return { id, outlet, title, publishedAt, completeness, sentences };
}

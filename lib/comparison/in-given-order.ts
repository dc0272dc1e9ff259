import type { Link, StoryArticle } from './comparison';

/** Articles by their id, so that a comparison runs the same way in whatever order they were given. */
export function byId(articles: StoryArticle[]): StoryArticle[] {
  return [...articles].sort(
    (x, y) => x.id.localeCompare(y.id, 'en', { numeric: true }) || (x.id < y.id ? -1 : 1),
  );
}

/** Turns links whose `b` stands in an article that was given before that of `a`. */
export function inGivenOrder(links: Link[], articles: StoryArticle[]): Link[] {
  const rank = new Map(articles.map((article, i) => [article.id, i]));
  return links.map((link) => {
    if (rank.get(link.a.article)! < rank.get(link.b.article)!) return link;
    return {
      ...link,
      a: link.b,
      b: link.a,
      details: link.details.map((detail) => ({ ...detail, a: detail.b, b: detail.a })),
    };
  });
}

import type { Comparison, Link, Place, StoryArticle } from './comparison';

function compareTexts(x: StoryArticle, y: StoryArticle): number {
  for (let i = 0; i < Math.min(x.sentences.length, y.sentences.length); i++) {
    const [p, q] = [x.sentences[i]!, y.sentences[i]!];
    if (p !== q) return p < q ? -1 : 1;
  }
  return x.sentences.length - y.sentences.length;
}

/**
 * Articles by their texts, so that a comparison finds the same in whatever order they were given and whatever they are called. Copies of one text
 * stand by their ids.
 */
export function byText(articles: StoryArticle[]): StoryArticle[] {
  return [...articles].sort((x, y) => compareTexts(x, y) || (x.id < y.id ? -1 : 1));
}

function turned(link: Link): Link {
  return {
    ...link,
    a: link.b,
    b: link.a,
    details: link.details.map((detail) => ({ ...detail, a: detail.b, b: detail.a })),
  };
}

/** A comparison with its places in the order in which the articles were given: a link's `a` before its `b`, a row's values one after the other. */
export function inGivenOrder(found: Comparison, articles: StoryArticle[]): Comparison {
  const rank = new Map(articles.map((article, i) => [article.id, i]));
  const rankOf = ({ article }: Place) => rank.get(article)!;
  const earlier = (x: Place, y: Place) => rankOf(x) - rankOf(y) || x.sentence - y.sentence;
  type Pair = Comparison['unsure'][number];
  const byPlace = (x: Pair, y: Pair) => earlier(x.a, y.a) || earlier(x.b, y.b);
  const byScore = (x: Link, y: Link) => y.score - x.score || byPlace(x, y);
  const inOrder = (links: Link[]) =>
    links.map((link) => (rankOf(link.a) < rankOf(link.b) ? link : turned(link))).sort(byScore);
  return {
    ...found,
    links: inOrder(found.links),
    offers: inOrder(found.offers),
    unsure: found.unsure.map(({ a, b }) => (rankOf(a) < rankOf(b) ? { a, b } : { a: b, b: a })).sort(byPlace),
    facts: found.facts.map((fact) => ({
      ...fact,
      values: [...fact.values].sort((x, y) => earlier(x.place, y.place)),
    })),
    only: [...found.only].sort(earlier),
    boilerplate: [...found.boilerplate].sort(earlier),
  };
}

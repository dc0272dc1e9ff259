import { type Aligner, align, LINK_THRESHOLD, OFFER_THRESHOLD } from './align';
import type { Comparison, StoryArticle } from './comparison';
import { makeFacts } from './facts';
import { makeLinks, placeOf } from './make-links';
import { onlyHere } from './only-here';
import { readStory } from './read-story';

/**
 * Compares the articles of one story: which sentences report the same fact, where they agree and differ, the table of facts, the quotations,
 * and what one article alone says. Pure and deterministic; the order of the articles changes nothing but which side of a link is `a`.
 */
export function compareStory(articles: StoryArticle[], options: { aligner?: Aligner } = {}): Comparison {
  const story = readStory(articles);
  const { ground, pairs } = align(story, options.aligner);
  const offered = pairs.filter(({ score }) => score >= OFFER_THRESHOLD);
  const linked = offered.filter(({ score }) => score >= LINK_THRESHOLD);
  const offers = makeLinks(ground, offered);
  // Pairs come best first, so the links are the first of the offers.
  const links = offers.slice(0, linked.length);
  return {
    links,
    offers,
    facts: makeFacts(ground, linked, links),
    quotations: [],
    only: onlyHere(ground, pairs),
    boilerplate: story.flatMap((article) =>
      article.sentences.flatMap((sentence) =>
        sentence.boilerplate ? [{ article: article.source.id, sentence: sentence.index }] : [],
      ),
    ),
  };
}

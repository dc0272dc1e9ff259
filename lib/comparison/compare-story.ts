import { align, LINK_THRESHOLD } from './align';
import type { Comparison, StoryArticle } from './comparison';
import { makeFacts } from './facts';
import { byText, inGivenOrder } from './in-given-order';
import { LEARNED, type Learned } from './learned';
import { makeLinks, placeOf } from './make-links';
import { offeredPairs } from './offers';
import { COUNTERPART, onlyHere } from './only-here';
import { quotationsOf } from './quotations';
import { readStory } from './read-story';
import { differencesOf } from './story-differences';

/**
 * Compares the articles of one story: which sentences report the same fact, where they agree and differ, the table of facts, the quotations,
 * and what one article alone says. Pure and deterministic; the order of the articles changes nothing but which side of a link is `a`, and their ids change nothing.
 */
export function compareStory(articles: StoryArticle[], options: { learned?: Learned } = {}): Comparison {
  const learned = options.learned ?? LEARNED;
  const story = readStory(byText(articles));
  const { ground, pairs } = align(story, learned);
  const offered = new Set(offeredPairs(ground, pairs));
  const told = pairs.filter((pair) => pair.score >= LINK_THRESHOLD || offered.has(pair));
  const differences = differencesOf(ground, pairs);
  const links = makeLinks(ground, told, differences, learned.difference);
  return inGivenOrder(
    {
      links: links.filter(({ score }) => score >= LINK_THRESHOLD),
      offers: links.filter((_, k) => offered.has(told[k]!)),
      unsure: pairs
        .filter(({ score }) => score >= COUNTERPART && score < LINK_THRESHOLD)
        .map(({ i, j }) => ({ a: placeOf(ground, i), b: placeOf(ground, j) })),
      facts: makeFacts(ground, pairs, learned.row, differences),
      quotations: quotationsOf(ground, pairs),
      only: onlyHere(ground, pairs, learned.alone),
      boilerplate: story.flatMap((article) =>
        article.sentences.flatMap((sentence) =>
          sentence.boilerplate ? [{ article: article.source.id, sentence: sentence.index }] : [],
        ),
      ),
    },
    articles,
  );
}

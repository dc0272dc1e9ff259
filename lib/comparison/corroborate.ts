import { align } from './align';
import type { Agreement, Detail, Reasons, StoryArticle } from './comparison';
import { LEARNED } from './learned';
import { makeLinks, placeOf } from './make-links';
import { offeredPairs } from './offers';
import { readStory } from './read-story';
import { differencesOf } from './story-differences';

/** A sentence of an article that reports what a free text says. */
export interface Corroboration {
  sentence: number;
  score: number;
  agreement: Agreement;
  /** Details held against each other: `a` are spans of the text asked about, `b` of the sentence found. */
  details: Detail[];
  why: Reasons;
}

/** What one article has on a free text. */
export interface Answer {
  article: string;
  /** Best first; empty when the article reports no such fact. */
  passages: Corroboration[];
  /** The closest sentence all the same, which reports another fact; null when nothing is near or `passages` is not empty. */
  nearest: number | null;
}

/** The id under which the text asked about takes part in the comparison. */
const ASKED = 'asked';

/**
 * Finds the sentences of each article that report the same fact as a text that is no sentence of them, such as a selection.
 * @param text a statement, usually one sentence; longer texts are compared as one.
 * @param publishedAt the day the text was written, for its weekdays; null when unknown.
 * @returns one answer an article, in the order given.
 */
export function corroborate(
  text: string,
  articles: StoryArticle[],
  publishedAt: string | null = null,
): Answer[] {
  const asked: StoryArticle = {
    id: ASKED,
    outlet: '',
    title: '',
    publishedAt,
    completeness: 'partial',
    sentences: [text],
  };
  const { ground, pairs } = align(readStory([asked, ...articles]));
  const offered = offeredPairs(ground, pairs).filter(({ i }) => i === 0);
  const links = makeLinks(ground, offered, differencesOf(ground, pairs), LEARNED.difference);
  return articles.map(({ id }) => {
    const passages = links
      .filter(({ b }) => b.article === id)
      .map(
        ({ b, score, agreement, details, why }): Corroboration => ({
          sentence: b.sentence,
          score,
          agreement,
          details,
          why,
        }),
      );
    const near = pairs.find(({ i, j }) => i === 0 && placeOf(ground, j).article === id);
    const nearest = passages.length === 0 && near ? placeOf(ground, near.j).sentence : null;
    return { article: id, passages, nearest };
  });
}

import type { ArticleRecord } from '../library/article-record';
import type { ArticleCard, Passage } from './story-view';

const HUES = 12;

/** Words of an outlet's name that say nothing of which it is. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'of',
  'on',
  'via',
  'and',
  'der',
  'die',
  'das',
  'la',
  'le',
  'el',
  'il',
  'de',
]);

/** Two letters for an outlet: the first of two telling words, or the first two of one. */
export function outletBadge(outlet: string): string {
  const all = outlet.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !FILLERS.has(word.toLowerCase()));
  const [first = '?', second] = telling.length > 0 ? telling : all;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** Which of the twelve outlet colours an outlet has: an FNV-1a hash of its name, so it never changes. */
export function outletHue(outlet: string): number {
  let hash = 0x811c9dc5;
  for (const char of outlet) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash % HUES;
}

/** What a panel shows of an article. @param here whether it is the one in the reader's tab. */
export function articleCard(article: ArticleRecord, here: boolean): ArticleCard {
  const { id, outlet, title, publishedAt, address, completeness, agency, language } = article;
  return {
    id,
    outlet,
    badge: outletBadge(outlet),
    hue: outletHue(outlet),
    title,
    publishedAt,
    address,
    completeness,
    agency,
    language,
    here,
  };
}

/** A sentence of an article as a passage without marks. */
export function passageOf(card: ArticleCard, article: ArticleRecord, sentence: number): Passage {
  return { article: card, sentence, text: article.sentences[sentence] ?? '', marks: [] };
}

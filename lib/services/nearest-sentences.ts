import MiniSearch from 'minisearch';
import type { ArticleRecord } from '../library/article-record';
import { stem, words } from '../text/terms';

/** Below this score (BM25+, about two shared telling words) the nearest sentence is not near at all. */
const LEAST_SCORE = 8;

/**
 * The sentence of each article that shares most with a text, by BM25+ over stems: what a reader is shown as
 * nearest where no sentence reports the same fact.
 * @returns sentence indexes by article id; articles without a near sentence are left out.
 */
export function nearestSentences(text: string, articles: ArticleRecord[]): Map<string, number> {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: words,
    processTerm: stem,
  });
  for (const { id, sentences } of articles) {
    index.addAll(sentences.map((sentence, i) => ({ id: `${id} ${i}`, text: sentence })));
  }
  const nearest = new Map<string, number>();
  for (const { id, score } of index.search(text)) {
    const [article = '', sentence] = String(id).split(' ');
    if (score < LEAST_SCORE) break;
    if (!nearest.has(article)) nearest.set(article, Number(sentence));
  }
  return nearest;
}

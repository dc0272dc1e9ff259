import { holdsPhrase, parseQuery, type SearchQuery } from '../library/search/search-query';
import { stem, words } from '../text/terms';
import type { Mark } from './story-view';

/** A sentence of an article with what was looked for in it. */
export interface Snippet {
  text: string;
  marks: Mark[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text that a query asks for. */
export function foundWords(text: string, { terms, prefix }: SearchQuery): Mark[] {
  const wanted = new Set(terms);
  const marks: Mark[] = [];
  for (const match of text.matchAll(WORD)) {
    const stems = words(match[0]).map(stem);
    if (!stems.some((each) => wanted.has(each) || (prefix !== null && each.startsWith(prefix)))) continue;
    marks.push({ start: match.index, end: match.index + match[0].length, kind: 'found' });
  }
  return marks;
}

/** The sentence with most of what was typed, the phrase first; null where only title or outlet have it. */
export function snippetOf(sentences: string[], typed: string): Snippet | null {
  const query = parseQuery(typed);
  let best: Snippet | null = null;
  let bestScore = 0;
  for (const text of sentences) {
    const marks = foundWords(text, query);
    if (marks.length === 0) continue;
    const different = new Set(marks.map(({ start, end }) => stem(words(text.slice(start, end))[0] ?? '')))
      .size;
    const phrase = query.phrases.some((each) => holdsPhrase(text, each)) ? 1_000 : 0;
    if (different + phrase <= bestScore) continue;
    bestScore = different + phrase;
    best = { text, marks };
  }
  return best;
}

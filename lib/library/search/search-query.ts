import { stem, words } from '../../text/terms';

/** What a reader looks for: an article must have all of it. */
export interface SearchQuery {
  /** Stems of whole words, each once. */
  terms: string[];
  /** The stem of the last word while it may be unfinished: it stands for every term that begins so; null for none. */
  prefix: string | null;
  /** Words between quotation marks, as they must follow each other. */
  phrases: string[][];
}

const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/gu;
/** A prefix of one letter would stand for a tenth of all terms. */
const SHORTEST_PREFIX = 2;

/** Reads what was typed into the search box. */
export function parseQuery(text: string): SearchQuery {
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, inside]) => words(inside!))
    .filter(({ length }) => length > 1);
  const typed = words(text);
  // A space or a quotation mark after the last word says that it is finished.
  const open = /[\p{L}\p{N}]$/u.test(text) && (text.match(/["“”„«»]/gu) ?? []).length % 2 === 0;
  const last = open ? (typed.pop() ?? null) : null;
  const prefix = last === null ? null : stem(last);
  const terms = new Set(typed.map(stem));
  if (prefix === null || prefix.length >= SHORTEST_PREFIX) return { terms: [...terms], prefix, phrases };
  return { terms: [...terms.add(prefix)], prefix: null, phrases };
}

/** Whether nothing is looked for. */
export const isEmpty = ({ terms, prefix }: SearchQuery): boolean => terms.length === 0 && prefix === null;

/** Whether the words of a text hold a phrase in its order. */
export function holdsPhrase(text: string, phrase: string[]): boolean {
  return ` ${words(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
}

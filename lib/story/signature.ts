import { inverseDocumentFrequency } from '../text/background';
import { stem, words } from '../text/terms';
import { hash } from './hash';

/** Terms a signature keeps. 64 terms keep the ranking of the whole vector (lib/story/README.md). */
export const SIGNATURE_TERMS = 64;

/** Words of the title count as often as this many mentions in the text. */
const TITLE_MENTIONS = 2;

/** The most telling terms of an article, as stored: parallel arrays of equal length, at most 64 long. */
export interface Signature {
  /** 32-bit hashes of stems, none 0, each once. */
  hashes: Uint32Array;
  /** Weights of 0 to 255: 255 times the weights of a vector of length 1. */
  weights: Uint8Array;
}

/**
 * The signature of an article: the 64 stems of highest tf-idf, (1 + ln tf) · idf with the background table's
 * idf, scaled to length 1. The same article always gives the same signature.
 * @returns arrays shorter than 64 for a short text, empty for a text without a telling word.
 */
export function signatureOf(article: { title: string; text: string }): Signature {
  const counts = new Map<string, number>();
  const add = (text: string, mentions: number) => {
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + mentions);
  };
  add(article.title, TITLE_MENTIONS);
  add(article.text, 1);
  const stems = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = stem(word);
    stems.set(key, (stems.get(key) ?? 0) + count);
  }
  const weighted: [number, number][] = [];
  for (const [key, count] of stems) {
    weighted.push([hash(key), (1 + Math.log(count)) * inverseDocumentFrequency(key)]);
  }
  weighted.sort(([hashA, a], [hashB, b]) => b - a || hashA - hashB);
  const top = weighted.slice(0, SIGNATURE_TERMS).filter(([, weight]) => weight > 0);
  const length = Math.sqrt(top.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    hashes: Uint32Array.from(top, ([key]) => key),
    weights: Uint8Array.from(top, ([, weight]) => Math.round((255 * weight) / length)),
  };
}

import { type ArticleStems, articleStems } from './article-stems';
import { type Sparse, sparseOf } from './sparse';
import { countsOf, idfIn, weighted } from './term-weights';

/** Terms a signature keeps. 64 find as many mates as the whole text (lib/story/README.md). */
export const SIGNATURE_TERMS = 64;

/**
 * Bits of a term's hash: a query's 64 terms meet the 64 of an article by chance once in sixteen articles, with one light
 * term, and no figure of lib/story/README.md moves. With the row it stands in, a term takes the bytes that 32 bits took alone.
 */
export const SIGNATURE_BITS = 16;

/** Words of the title count as often as this many mentions in the text. */
const TITLE_MENTIONS = 2;

/** The most telling terms of an article, at most 64. */
export type Signature = Sparse;

/**
 * The signature of an article: the 64 stems of highest tf-idf, (1 + ln tf) · idf with the background table's
 * idf, scaled to length 1. The same article always gives the same signature.
 * @returns fewer than 64 terms for a short text, none for a text without a telling word.
 */
export function signatureOf(article: { title: string; text: string }): Signature {
  return signatureOfStems(articleStems(article));
}

/** {@link signatureOf} of an article already cut into stems. */
export function signatureOfStems({ titleStems, textStems }: ArticleStems): Signature {
  const counts = countsOf([...Array(TITLE_MENTIONS).fill(titleStems).flat(), ...textStems]);
  return sparseOf(weighted(counts, idfIn(counts)), SIGNATURE_TERMS, SIGNATURE_BITS);
}

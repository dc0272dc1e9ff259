import type { Side } from './side';

/** Names of the features of `anchorFeatures`, in order. */
export const ANCHOR_FEATURES = [
  'loneMass',
  'loneTop',
  'loneCount',
  'rareMass',
  'rareTop',
  'rareLeast',
  'rareMost',
  'rareCosine',
  'rareNames',
  'rareFigures',
  'rareWords',
  'rareBigrams',
  'rareRoot',
] as const;

/** How often each article of a story uses its terms. */
export interface Usage {
  /** By article and term id: in how many of the article's sentences the term stands. */
  terms: Uint16Array[];
  /** By article: in how many of its sentences two terms follow each other, by `bigramKey`. */
  bigrams: Map<number, number>[];
  /** By term id: whether the term is a figure. */
  figure: boolean[];
}

/** One number for two neighbouring terms; a story has fewer than 65,536 terms. */
export const bigramKey = (first: number, second: number): number => first * 65536 + second;

/** Counts the terms and their neighbours of a story's sentences. */
export function usageOf(sides: Side[], articles: number, stems: string[]): Usage {
  const terms = Array.from({ length: articles }, () => new Uint16Array(stems.length));
  const bigrams = Array.from({ length: articles }, () => new Map<number, number>());
  for (const side of sides) {
    const { article } = side.sentence;
    const own = terms[article]!;
    for (const id of side.terms.ids) own[id] = own[id]! + 1;
    const pairs = bigrams[article]!;
    for (const key of side.bigrams) pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return { terms, bigrams, figure: stems.map((stem) => /^\d/.test(stem)) };
}

/**
 * What two sentences share that few others of their articles hold, in the order of `ANCHOR_FEATURES`: a term that stands in one sentence
 * of each report ties those two, one that runs through both ties nothing. A term's weight is divided by how many sentences of each article hold it.
 */
export function anchorFeatures(a: Side, b: Side, weight: Float64Array, usage: Usage): number[] {
  const left = usage.terms[a.sentence.article]!;
  const right = usage.terms[b.sentence.article]!;
  let lone = 0;
  let loneTop = 0;
  let loneCount = 0;
  let rare = 0;
  let rareTop = 0;
  let names = 0;
  let figures = 0;
  let root = 0;
  let massA = 0;
  let massB = 0;
  const idsA = a.terms.ids;
  const idsB = b.terms.ids;
  for (const id of idsB) massB += weight[id]! / (right[id]! * Math.max(1, left[id]!));
  for (let i = 0, j = 0; i < idsA.length; i++) {
    const id = idsA[i]!;
    const idf = weight[id]!;
    const uses = left[id]! * Math.max(1, right[id]!);
    const share = idf / uses;
    massA += share;
    // Both lists ascend.
    while (j < idsB.length && idsB[j]! < id) j++;
    if (idsB[j] !== id) continue;
    rare += share;
    root += idf / Math.sqrt(uses);
    if (share > rareTop) rareTop = share;
    if (usage.figure[id]) figures += share;
    else if (a.terms.inName[i] || b.terms.inName[j]) names += share;
    if (uses > 1) continue;
    lone += idf;
    loneCount++;
    if (idf > loneTop) loneTop = idf;
  }
  const pairsA = usage.bigrams[a.sentence.article]!;
  const pairsB = usage.bigrams[b.sentence.article]!;
  let bigrams = 0;
  for (let i = 0, j = 0; i < a.bigrams.length; i++) {
    const key = a.bigrams[i]!;
    while (j < b.bigrams.length && b.bigrams[j]! < key) j++;
    if (b.bigrams[j] !== key) continue;
    const first = Math.floor(key / 65536);
    const second = key % 65536;
    bigrams += (weight[first]! + weight[second]!) / (pairsA.get(key)! * pairsB.get(key)!);
  }
  return [
    lone,
    loneTop,
    loneCount,
    rare,
    rareTop,
    rare / (Math.max(massA, massB) + 1e-9),
    rare / (Math.min(massA, massB) + 1e-9),
    rare / Math.sqrt(massA * massB + 1e-9),
    names,
    figures,
    rare - names - figures,
    bigrams,
    root,
  ];
}

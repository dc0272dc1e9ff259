import type { SentenceTerms, Vocabulary } from './vocabulary';

/** How much of each sentence of two the other bears. Masses are sums of term weights. */
export interface Likeness {
  /** Weight of the terms both hold, and the cosine over those weights. */
  shared: number;
  cosine: number;
  /** Weight of each sentence's terms that the other holds or has a like of, as a share of its mass. */
  left: number;
  right: number;
}

function covered(
  from: SentenceTerms,
  to: SentenceTerms,
  vocabulary: Vocabulary,
  stamp: Int32Array,
  mark: number,
): number {
  for (const id of to.ids) stamp[id] = mark;
  let mass = 0;
  for (const id of from.ids) {
    if (stamp[id] === mark) {
      mass += vocabulary.weight[id]!;
      continue;
    }
    let best = 0;
    for (const like of vocabulary.alike[id]!)
      if (like.likeness > best && stamp[like.id] === mark) best = like.likeness;
    mass += best * vocabulary.weight[id]!;
  }
  return from.mass > 0 ? mass / from.mass : 0;
}

/** A measurer of likeness over one story's vocabulary; it keeps a scratch array, so make it once a story. */
export function likenessOver(vocabulary: Vocabulary): (a: SentenceTerms, b: SentenceTerms) => Likeness {
  const stamp = new Int32Array(vocabulary.stems.length);
  let mark = 0;
  return (a, b) => {
    let shared = 0;
    let dot = 0;
    for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
      const x = a.ids[i]!;
      const y = b.ids[j]!;
      if (x === y) {
        const weight = vocabulary.weight[x]!;
        shared += weight;
        dot += weight * weight;
        i++;
        j++;
      } else if (x < y) i++;
      else j++;
    }
    return {
      shared,
      cosine: dot > 0 ? dot / (a.norm * b.norm) : 0,
      left: covered(a, b, vocabulary, stamp, ++mark),
      right: covered(b, a, vocabulary, stamp, ++mark),
    };
  };
}

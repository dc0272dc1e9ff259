import type { SentenceTerms, Vocabulary } from './vocabulary';
import { dot, unit, VECTOR_DIMENSIONS, wordVector } from './word-vectors';

/** How alike two sentences are by word vectors, 0 to 1 where not said otherwise. */
export interface Meaning {
  /** Share of the weight of one sentence borne by the nearest words of the other: the lesser and the greater of the two ways. */
  least: number;
  most: number;
  /** The same over words outside names alone, the mean of the two ways: who does what, whoever it is. */
  plain: number;
  /** Cosine of the weighted mean vectors, -1 to 1. */
  mean: number;
}

/** Nearness below this counts as none: the vectors of unrelated words lie about there. */
const NEAR = 0.35;

/** Marks a nearness that was not worked out yet. */
const UNKNOWN = -1;

/** A measurer of meaning over one story; nearnesses of words are worked out once each. */
export function meaningOver(vocabulary: Vocabulary): (i: number, j: number) => Meaning {
  const { stems, weight, sentences } = vocabulary;
  const vectors = stems.map(wordVector);
  const size = stems.length;
  const known = new Float32Array(size * size).fill(UNKNOWN);
  const near = (x: number, y: number): number => {
    if (x === y) return 1;
    const at = x < y ? x * size + y : y * size + x;
    const before = known[at]!;
    if (before !== UNKNOWN) return before;
    const [p, q] = [vectors[x], vectors[y]];
    let value = p && q ? Math.max(0, (dot(p, q) - NEAR) / (1 - NEAR)) : 0;
    for (const like of vocabulary.alike[x]!)
      if (like.id === y && like.likeness > value) value = like.likeness;
    known[at] = value;
    return value;
  };
  const stamp = new Int32Array(size);
  let mark = 0;
  const means = sentences.map(({ ids }) => {
    const sum = new Float32Array(VECTOR_DIMENSIONS);
    for (const id of ids) {
      const vector = vectors[id];
      if (vector) for (let d = 0; d < sum.length; d++) sum[d]! += weight[id]! * vector[d]!;
    }
    return unit(sum);
  });
  const borne = (a: SentenceTerms, b: SentenceTerms): { all: number; plain: number } => {
    mark++;
    for (const id of b.ids) stamp[id] = mark;
    let all = 0;
    let plain = 0;
    let plainMass = 0;
    for (let i = 0; i < a.ids.length; i++) {
      let best = 0;
      if (stamp[a.ids[i]!] === mark) best = 1;
      else
        for (const id of b.ids) {
          const value = near(a.ids[i]!, id);
          if (value > best) best = value;
        }
      const idf = weight[a.ids[i]!]!;
      all += best * idf;
      if (a.inName[i]) continue;
      plain += best * idf;
      plainMass += idf;
    }
    return { all: a.mass > 0 ? all / a.mass : 0, plain: plainMass > 0 ? plain / plainMass : 0 };
  };
  return (i, j) => {
    const a = sentences[i]!;
    const b = sentences[j]!;
    const there = borne(a, b);
    const back = borne(b, a);
    return {
      least: Math.min(there.all, back.all),
      most: Math.max(there.all, back.all),
      plain: (there.plain + back.plain) / 2,
      mean: dot(means[i]!, means[j]!),
    };
  };
}

/**
 * An index from terms to the sentences that hold them, so that only pairs with a term in common are ever looked at.
 * @param terms the term ids of each sentence, each once.
 * @param norms the Euclidean length of each sentence's weights.
 * @param weight weight by term id.
 * @param starts where each article's sentences begin; one more entry for the end.
 * @param most how many sentences of an article are given for a sentence.
 * @returns for a sentence, those of each other article that share a term with it, the nearest by cosine first.
 */
export function sharersOf(
  terms: number[][],
  norms: ArrayLike<number>,
  weight: Float64Array,
  starts: number[],
  most: number,
): (i: number) => number[] {
  const holders: number[][] = [];
  terms.forEach((ids, i) => {
    for (const id of ids) {
      holders[id] ??= [];
      holders[id].push(i);
    }
  });
  const cosine = new Float64Array(terms.length);
  // A story without articles is asked nothing.
  const nearest = new Int32Array(Number.isFinite(most) ? most : 0);
  return (i) => {
    cosine.fill(0);
    for (const id of terms[i]!) {
      const square = weight[id]! * weight[id]!;
      for (const j of holders[id]!) cosine[j] = cosine[j]! + square;
    }
    const found: number[] = [];
    for (let a = 0; a + 1 < starts.length; a++) {
      const from = starts[a]!;
      const to = starts[a + 1]!;
      if (from <= i && i < to) continue;
      let count = 0;
      for (let j = from; j < to; j++) {
        if (cosine[j] === 0) continue;
        cosine[j] = cosine[j]! / (norms[i]! * norms[j]!);
        if (count === most && cosine[j]! <= cosine[nearest[count - 1]!]!) continue;
        // Put in its place among the nearest so far; of equals the earlier stays ahead.
        let at = count < most ? count++ : most - 1;
        for (; at > 0 && cosine[nearest[at - 1]!]! < cosine[j]!; at--) nearest[at] = nearest[at - 1]!;
        nearest[at] = j;
      }
      for (let k = 0; k < count; k++) found.push(nearest[k]!);
    }
    return found;
  };
}

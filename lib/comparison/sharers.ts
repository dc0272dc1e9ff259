/** A sentence that shares terms with another, and the cosine of the two. */
export interface Sharer {
  j: number;
  cosine: number;
}

/**
 * An index from terms to the sentences that hold them, so that only pairs with a term in common are ever looked at.
 * @param terms the term ids of each sentence, each once.
 * @param weight weight by term id.
 * @returns for a sentence, the others that share a term with it, by descending cosine; `scale` gives the product of two sentences' norms.
 */
export function sharersOf(
  terms: number[][],
  weight: Float64Array,
): (i: number, scale: (j: number) => number) => Sharer[] {
  const holders: number[][] = [];
  terms.forEach((ids, i) => {
    for (const id of ids) {
      holders[id] ??= [];
      holders[id].push(i);
    }
  });
  const sum = new Float64Array(terms.length);
  return (i, scale) => {
    const touched: number[] = [];
    for (const id of terms[i]!) {
      const square = weight[id]! * weight[id]!;
      for (const j of holders[id]!) {
        if (j === i) continue;
        if (sum[j] === 0) touched.push(j);
        sum[j] = sum[j]! + square;
      }
    }
    const found = touched.map((j) => ({ j, cosine: sum[j]! / scale(j) }));
    for (const j of touched) sum[j] = 0;
    return found.sort((x, y) => y.cosine - x.cosine || x.j - y.j);
  };
}

/** Boosted trees as flat lists: node `n` tests `feature[n]` against `cut[n]` (below goes to `next[n]`, else to `next[n] + 1`); a leaf has feature -1 and its value in `cut`. */
export interface Forest {
  bias: number;
  /** Index of each tree's root. */
  roots: number[];
  feature: number[];
  cut: number[];
  next: number[];
}

/** The probability, 0 to 1, that a forest gives a list of features. */
export function forestScore(forest: Forest, features: ArrayLike<number>): number {
  const { feature, cut, next } = forest;
  let sum = forest.bias;
  for (const root of forest.roots) {
    let node = root;
    while (feature[node]! >= 0) node = next[node]! + (features[feature[node]!]! < cut[node]! ? 0 : 1);
    sum += cut[node]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

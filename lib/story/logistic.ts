/** A logistic regression over features in their own units. */
export interface LogisticModel {
  weights: number[];
  bias: number;
}

/** Log odds by the model. @throws when the number of features is not the model's: the weights file is of another version. */
export function logOdds({ weights, bias }: LogisticModel, features: readonly number[]): number {
  if (features.length !== weights.length) {
    throw new Error(`the model has ${weights.length} weights, not ${features.length}: train it again`);
  }
  return features.reduce((sum, value, at) => sum + value * weights[at]!, bias);
}

/** The probability of log odds, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

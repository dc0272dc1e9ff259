import type { LogisticModel } from '../lib/story/logistic';
import { logOdds, probability } from '../lib/story/logistic';

/** A row to learn from: its features, whether it is a pair of one story, and how much it counts. */
export interface Row {
  features: number[];
  same: boolean;
  weight: number;
}

/** Ridge penalty on weights in units of a feature's deviation; the bias is free. */
const RIDGE = 1;
const STEPS = 12;

/** Solves a symmetric positive system in place by Gaussian elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let row = col + 1; row < n; row++) {
      if (Math.abs(matrix[row]![col]!) > Math.abs(matrix[pivot]![col]!)) pivot = row;
    }
    [matrix[col], matrix[pivot]] = [matrix[pivot]!, matrix[col]!];
    [right[col], right[pivot]] = [right[pivot]!, right[col]!];
    for (let row = col + 1; row < n; row++) {
      const factor = matrix[row]![col]! / matrix[col]![col]!;
      for (let k = col; k < n; k++) matrix[row]![k]! -= factor * matrix[col]![k]!;
      right[row]! -= factor * right[col]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) right[row]! -= matrix[row]![k]! * right[k]!;
    right[row]! /= matrix[row]![row]!;
  }
  return right;
}

/** Fits a logistic regression by Newton's steps on standardised features, and gives it in the features' own units. */
export function fitModel(rows: readonly Row[]): LogisticModel {
  const width = rows[0]!.features.length;
  const mean = new Array<number>(width).fill(0);
  const deviation = new Array<number>(width).fill(0);
  for (const { features } of rows) for (let k = 0; k < width; k++) mean[k]! += features[k]! / rows.length;
  for (const { features } of rows) {
    for (let k = 0; k < width; k++) deviation[k]! += (features[k]! - mean[k]!) ** 2 / rows.length;
  }
  for (let k = 0; k < width; k++) deviation[k] = Math.sqrt(deviation[k]!) || 1;
  const scaled = rows.map(({ features, same, weight }) => ({
    x: [...features.map((value, k) => (value - mean[k]!) / deviation[k]!), 1],
    y: same ? 1 : 0,
    weight,
  }));
  const beta = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = beta.map((b, k) => (k < width ? RIDGE * b : 0));
    const hessian = beta.map((_, k) => beta.map((__, l) => (k !== l ? 0 : k < width ? RIDGE : 1e-6)));
    for (const { x, y, weight } of scaled) {
      const p = probability(logOdds({ weights: beta, bias: 0 }, x));
      const curve = weight * p * (1 - p);
      for (let k = 0; k <= width; k++) {
        gradient[k]! += weight * (p - y) * x[k]!;
        const row = hessian[k]!;
        const scale = curve * x[k]!;
        for (let l = 0; l <= width; l++) row[l]! += scale * x[l]!;
      }
    }
    solve(hessian, gradient).forEach((change, k) => {
      beta[k]! -= change;
    });
  }
  const weights = beta.slice(0, width).map((b, k) => b / deviation[k]!);
  return { weights, bias: weights.reduce((bias, w, k) => bias - w * mean[k]!, beta[width]!) };
}

/** Adam with decoupled decay of the weights (Loshchilov and Hutter 2019), for the pair net. */
import type { Values } from './train-comparison-tape';

/** The learning rate at its highest: it rises over the first tenth of the steps and falls along a cosine. */
const RATE = 0.004;
const RISE = 0.1;
/** Decay of weights; how long the means of the gradient and of its square remember. */
const DECAY = 0.01;
const MOMENTUM = 0.9;
const SQUARES = 0.999;

/** The rate of step `at` of so many. */
export function rateAt(at: number, steps: number): number {
  const part = at / steps;
  const [from, to, x] = part < RISE ? [RATE / 25, RATE, part / RISE] : [RATE, 0, (part - RISE) / (1 - RISE)];
  return to + ((from - to) * (1 + Math.cos(Math.PI * x))) / 2;
}

/** Where Adam stands with a matrix. */
export interface Moments {
  mean: Float32Array;
  square: Float32Array;
}

/** One step down the gradient, which is cleared. @param count of this step, from 1. */
export function step({ data, grad }: Values, { mean, square }: Moments, rate: number, count: number): void {
  const [ofMean, ofSquare] = [1 - MOMENTUM ** count, 1 - SQUARES ** count];
  for (let k = 0; k < data.length; k++) {
    const g = grad![k]!;
    mean[k] = MOMENTUM * mean[k]! + (1 - MOMENTUM) * g;
    square[k] = SQUARES * square[k]! + (1 - SQUARES) * g * g;
    const way = mean[k]! / ofMean / (Math.sqrt(square[k]! / ofSquare) + 1e-8);
    data[k]! -= rate * (way + DECAY * data[k]!);
  }
  grad!.fill(0);
}

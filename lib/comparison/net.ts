/** Small neural nets over binned features: each feature is read as the bin it falls in, -1 for the lowest to 1 for the highest. */
export interface Nets {
  /** Ascending bin limits a feature. */
  cuts: number[][];
  /** One a net: weights of the hidden units (unit by unit), their biases, the weights of the outcome, and its bias. */
  members: { hidden: number[]; biases: number[]; out: number[]; bias: number }[];
}

/** A list of features as the nets read it. */
export function netInput(cuts: number[][], features: ArrayLike<number>): Float64Array {
  const input = new Float64Array(cuts.length);
  for (let f = 0; f < cuts.length; f++) {
    const own = cuts[f]!;
    const value = features[f]!;
    let low = 0;
    let high = own.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (value < own[mid]!) high = mid;
      else low = mid + 1;
    }
    input[f] = own.length > 0 ? (2 * low) / own.length - 1 : 0;
  }
  return input;
}

/** The mean probability, 0 to 1, that the nets give a list of features. */
export function netsScore(nets: Nets, features: ArrayLike<number>): number {
  const input = netInput(nets.cuts, features);
  const width = input.length;
  let sum = 0;
  for (const { hidden, biases, out, bias } of nets.members) {
    let z = bias;
    for (let unit = 0; unit < out.length; unit++) {
      let value = biases[unit]!;
      const from = unit * width;
      for (let f = 0; f < width; f++) value += hidden[from + f]! * input[f]!;
      if (value > 0) z += out[unit]! * value;
    }
    sum += 1 / (1 + Math.exp(-z));
  }
  return sum / nets.members.length;
}

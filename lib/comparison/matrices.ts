/** Matrices are lists of numbers, row by row. */

/**
 * Sums of products: number `o` of row `r` is the product of row `r` of `x` with row `o` of `weights`, both of `inside` numbers. Four sums are worked out
 * side by side, which takes two fifths of the time.
 */
export function products(x: Float32Array, weights: Float32Array, inside: number): Float32Array {
  const rows = x.length / inside;
  const width = weights.length / inside;
  const whole = width - (width % 4);
  const out = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const at = row * inside;
    const to = row * width;
    for (let o = 0; o < whole; o += 4) {
      const p = o * inside;
      const q = p + inside;
      const s = q + inside;
      const t = s + inside;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = 0; i < inside; i++) {
        const value = x[at + i]!;
        a += value * weights[p + i]!;
        b += value * weights[q + i]!;
        c += value * weights[s + i]!;
        d += value * weights[t + i]!;
      }
      out[to + o] = a;
      out[to + o + 1] = b;
      out[to + o + 2] = c;
      out[to + o + 3] = d;
    }
    for (let o = whole; o < width; o++) {
      let sum = 0;
      for (let i = 0; i < inside; i++) sum += x[at + i]! * weights[o * inside + i]!;
      out[to + o] = sum;
    }
  }
  return out;
}

/** A layer: the products of each row of `x` with each row of `weights`, with `bias` added. */
export function linear(x: Float32Array, weights: Float32Array, bias: Float32Array): Float32Array {
  const width = bias.length;
  const out = products(x, weights, weights.length / width);
  for (let k = 0; k < out.length; k++) out[k]! += bias[k % width]!;
  return out;
}

/** The numbers with those below 0 made 0. */
export function relu(x: Float32Array): Float32Array {
  const out = new Float32Array(x.length);
  for (let k = 0; k < out.length; k++) out[k] = Math.max(0, x[k]!);
  return out;
}

/** Matrices side by side, of `size` rows each. */
export function beside(parts: Float32Array[], size: number): Float32Array {
  const widths = parts.map((part) => part.length / size);
  const width = widths.reduce((sum, own) => sum + own, 0);
  const out = new Float32Array(size * width);
  let from = 0;
  parts.forEach((part, p) => {
    const own = widths[p]!;
    for (let row = 0; row < size; row++)
      for (let k = 0; k < own; k++) out[row * width + from + k] = part[row * own + k]!;
    from += own;
  });
  return out;
}

/** Sums of two lists, number by number. */
export function added(x: Float32Array, y: Float32Array): Float32Array {
  const out = new Float32Array(x.length);
  for (let k = 0; k < out.length; k++) out[k] = x[k]! + y[k]!;
  return out;
}

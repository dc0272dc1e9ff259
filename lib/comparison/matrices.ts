/** Matrices are lists of numbers, row by row. */

/** Weights: single precision while they are learned; in use double, which a processor multiplies without converting. The numbers are the same. */
export type Weights = Float32Array | Float64Array;

/**
 * Sums of products: number `o` of row `r` is the product of row `r` of `x` with row `o` of `weights`, both of `inside` numbers. Two rows and four outputs
 * are worked out side by side: each number read is used more than once, and with double weights it takes two fifths of the time of one row and four outputs in single ones.
 */
export function products(x: Float32Array, weights: Weights, inside: number): Float32Array {
  const rows = x.length / inside;
  const width = weights.length / inside;
  const out = new Float32Array(rows * width);
  const evenRows = rows - (rows % 2);
  const wholeWidth = width - (width % 4);
  for (let row = 0; row < evenRows; row += 2) {
    const upper = row * inside;
    const lower = upper + inside;
    for (let o = 0; o < wholeWidth; o += 4) {
      const p = o * inside;
      const q = p + inside;
      const s = q + inside;
      const t = s + inside;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let i = 0; i < inside; i++) {
        const above = x[upper + i]!;
        const below = x[lower + i]!;
        const first = weights[p + i]!;
        const second = weights[q + i]!;
        const third = weights[s + i]!;
        const fourth = weights[t + i]!;
        a += above * first;
        b += above * second;
        c += above * third;
        d += above * fourth;
        e += below * first;
        f += below * second;
        g += below * third;
        h += below * fourth;
      }
      const to = row * width + o;
      out[to] = a;
      out[to + 1] = b;
      out[to + 2] = c;
      out[to + 3] = d;
      out[to + width] = e;
      out[to + width + 1] = f;
      out[to + width + 2] = g;
      out[to + width + 3] = h;
    }
  }
  for (let row = 0; row < rows; row++)
    for (let o = row < evenRows ? wholeWidth : 0; o < width; o++) {
      let sum = 0;
      for (let i = 0; i < inside; i++) sum += x[row * inside + i]! * weights[o * inside + i]!;
      out[row * width + o] = sum;
    }
  return out;
}

/** A layer: the products of each row of `x` with each row of `weights`, with `bias` added. */
export function linear(x: Float32Array, weights: Weights, bias: Weights): Float32Array {
  const width = bias.length;
  const out = products(x, weights, weights.length / width);
  for (let at = 0; at < out.length; at += width) for (let o = 0; o < width; o++) out[at + o]! += bias[o]!;
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

/** Reverse-mode differentiation of layers (lib/comparison/matrices.ts): what each passed on, and how the loss changes by it. */
import { added, beside, linear, products, relu } from '../lib/comparison/matrices';

/** Numbers, row by row, and the gradient of the loss by each; null for what is given and not learned. */
export interface Values {
  data: Float32Array;
  grad: Float32Array | null;
}

/** Numbers that are learned. */
export const learnt = (data: Float32Array): Values => ({ data, grad: new Float32Array(data.length) });

/** Adds to the gradient of a layer's weights what all rows give; four rows at a time, which takes two fifths of the time. */
function addProducts(x: Float32Array, grad: Float32Array, to: Float32Array, inside: number, width: number) {
  const rows = x.length / inside;
  for (let row = 0; row < rows; row += 4) {
    // Past the last row the last one counts for nothing.
    const second = Math.min(row + 1, rows - 1);
    const third = Math.min(row + 2, rows - 1);
    const fourth = Math.min(row + 3, rows - 1);
    const [p, q, s, t] = [row * inside, second * inside, third * inside, fourth * inside];
    for (let o = 0; o < width; o++) {
      const a = grad[row * width + o]!;
      const b = second > row ? grad[second * width + o]! : 0;
      const c = third > second ? grad[third * width + o]! : 0;
      const d = fourth > third ? grad[fourth * width + o]! : 0;
      const from = o * inside;
      for (let i = 0; i < inside; i++)
        to[from + i]! += a * x[p + i]! + b * x[q + i]! + c * x[s + i]! + d * x[t + i]!;
    }
  }
}

/** Layers as they are worked out, so that they can be gone through backwards. */
export class Tape {
  private readonly steps: (() => void)[] = [];

  /** Puts a layer's numbers on the tape. @param back adds to the gradients of what it read, from the gradient by its own numbers. */
  put(data: Float32Array, back: (grad: Float32Array) => void): Values {
    const out = learnt(data);
    this.steps.push(() => back(out.grad!));
    return out;
  }

  linear(x: Values, weights: Values, bias: Values): Values {
    const width = bias.data.length;
    const inside = weights.data.length / width;
    return this.put(linear(x.data, weights.data, bias.data), (grad) => {
      for (let k = 0; k < grad.length; k++) bias.grad![k % width]! += grad[k]!;
      addProducts(x.data, grad, weights.grad!, inside, width);
      if (!x.grad) return;
      const turned = new Float32Array(weights.data.length);
      for (let o = 0; o < width; o++)
        for (let i = 0; i < inside; i++) turned[i * width + o] = weights.data[o * inside + i]!;
      const own = products(grad, turned, width);
      for (let k = 0; k < own.length; k++) x.grad[k]! += own[k]!;
    });
  }

  relu(x: Values): Values {
    const data = relu(x.data);
    return this.put(data, (grad) => {
      for (let k = 0; k < grad.length; k++) if (data[k]! > 0) x.grad![k]! += grad[k]!;
    });
  }

  /** Each number left out with a chance of `share`, the others raised to make up for it. */
  dropout(x: Values, share: number, random: () => number): Values {
    const scale = new Float32Array(x.data.length);
    const data = new Float32Array(x.data.length);
    for (let k = 0; k < scale.length; k++) {
      scale[k] = random() < share ? 0 : 1 / (1 - share);
      data[k] = x.data[k]! * scale[k]!;
    }
    return this.put(data, (grad) => {
      if (x.grad) for (let k = 0; k < grad.length; k++) x.grad[k]! += grad[k]! * scale[k]!;
    });
  }

  add(x: Values, y: Values): Values {
    return this.put(added(x.data, y.data), (grad) => {
      for (let k = 0; k < grad.length; k++) {
        x.grad![k]! += grad[k]!;
        y.grad![k]! += grad[k]!;
      }
    });
  }

  beside(parts: Values[], size: number): Values {
    const widths = parts.map(({ data }) => data.length / size);
    const width = widths.reduce((sum, own) => sum + own, 0);
    const data = beside(
      parts.map((part) => part.data),
      size,
    );
    return this.put(data, (grad) => {
      let from = 0;
      parts.forEach((part, p) => {
        const own = widths[p]!;
        for (let row = 0; row < size; row++)
          for (let k = 0; k < own; k++) part.grad![row * own + k]! += grad[row * width + from + k]!;
        from += own;
      });
    });
  }

  /** Goes back through all layers, the last first; its gradient is set before. */
  back(): void {
    for (const step of this.steps.reverse()) step();
  }
}

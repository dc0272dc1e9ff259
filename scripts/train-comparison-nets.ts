/** Training of small neural nets for scripts/train-comparison.ts: one hidden layer, dropout, Adam with decoupled weight decay. */
import { type Nets, netInput } from '../lib/comparison/net';
import { type Binned, generator } from './train-comparison-trees';

/** How nets are trained. */
export interface NetTraining {
  nets: number;
  units: number;
  passes: number;
  rate: number;
  decay: number;
  dropout: number;
  seed: number;
}

const BATCH = 64;
const round = (x: number) => Number(x.toPrecision(4));

/** Parameters with their Adam moments. */
class Parameters {
  readonly gradient: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  constructor(readonly values: Float64Array) {
    this.gradient = new Float64Array(values.length);
    this.first = new Float64Array(values.length);
    this.second = new Float64Array(values.length);
  }
  step(rate: number, decay: number, turn: number): void {
    const [c1, c2] = [1 - 0.9 ** turn, 1 - 0.999 ** turn];
    for (let k = 0; k < this.values.length; k++) {
      const g = this.gradient[k]!;
      this.first[k] = 0.9 * this.first[k]! + 0.1 * g;
      this.second[k] = 0.999 * this.second[k]! + 0.001 * g * g;
      this.values[k] =
        this.values[k]! * (1 - rate * decay) -
        (rate * this.first[k]!) / c1 / (Math.sqrt(this.second[k]! / c2) + 1e-8);
      this.gradient[k] = 0;
    }
  }
}

/** Trains nets on the rows of a table towards `labels` (0 or 1). */
export function trainNets(table: number[][], data: Binned, labels: number[], training: NetTraining): Nets {
  const width = data.cuts.length;
  const inputs = table.map((features) => netInput(data.cuts, features));
  const members = Array.from({ length: training.nets }, (_, n) =>
    trainOne(inputs, width, labels, training, training.seed + n),
  );
  return { cuts: data.cuts, members };
}

function trainOne(
  inputs: Float64Array[],
  width: number,
  labels: number[],
  t: NetTraining,
  seed: number,
): Nets['members'][number] {
  const random = generator(seed);
  // The sum of six uniform numbers is near enough to a normal one.
  const normal = () => Math.SQRT2 * (random() + random() + random() + random() + random() + random() - 3);
  const hidden = new Parameters(
    Float64Array.from({ length: t.units * width }, () => normal() / Math.sqrt(width)),
  );
  const biases = new Parameters(new Float64Array(t.units));
  const out = new Parameters(Float64Array.from({ length: t.units }, () => normal() / Math.sqrt(t.units)));
  const bias = new Parameters(Float64Array.of(-1.5));
  const order = Int32Array.from(inputs.keys());
  const steps = Math.ceil(order.length / BATCH) * t.passes;
  const active = new Float64Array(t.units);
  let turn = 0;
  for (let pass = 0; pass < t.passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const rows = order.subarray(from, from + BATCH);
      const kept = active.map(() => (random() < t.dropout ? 0 : 1 / (1 - t.dropout)));
      for (const row of rows) {
        const input = inputs[row]!;
        let z = bias.values[0]!;
        for (let u = 0; u < t.units; u++) {
          active[u] = 0;
          if (kept[u] === 0) continue;
          let value = biases.values[u]!;
          for (let f = 0; f < width; f++) value += hidden.values[u * width + f]! * input[f]!;
          active[u] = value > 0 ? value * kept[u]! : 0;
          z += out.values[u]! * active[u]!;
        }
        const error = (1 / (1 + Math.exp(-z)) - labels[row]!) / rows.length;
        bias.gradient[0] = bias.gradient[0]! + error;
        for (let u = 0; u < t.units; u++) {
          if (active[u] === 0) continue;
          out.gradient[u] = out.gradient[u]! + error * active[u]!;
          const back = error * out.values[u]! * kept[u]!;
          biases.gradient[u] = biases.gradient[u]! + back;
          for (let f = 0; f < width; f++)
            hidden.gradient[u * width + f] = hidden.gradient[u * width + f]! + back * input[f]!;
        }
      }
      turn++;
      const rate = t.rate * (1 - turn / steps) + 1e-5;
      hidden.step(rate, t.decay, turn);
      out.step(rate, t.decay, turn);
      biases.step(rate, 0, turn);
      bias.step(rate, 0, turn);
    }
  }
  return {
    hidden: Array.from(hidden.values, round),
    biases: Array.from(biases.values, round),
    out: Array.from(out.values, round),
    bias: round(bias.values[0]!),
  };
}

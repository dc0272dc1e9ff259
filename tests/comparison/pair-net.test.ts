import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, firstFeatures } from '../../lib/comparison/align';
import { LEARNED } from '../../lib/comparison/learned';
import { packNumbers, unpackNumbers } from '../../lib/comparison/packed-numbers';
import { AROUND, makePairGraph } from '../../lib/comparison/pair-graph';
import { netInputs, netScores, type PairNets } from '../../lib/comparison/pair-net';
import { readStory } from '../../lib/comparison/read-story';
import { joinGraphs } from '../../scripts/train-comparison-batch';
import { firstWeights, tapedAnswers, trainNets } from '../../scripts/train-comparison-net';
import { Tape } from '../../scripts/train-comparison-tape';
import { generator } from '../../scripts/train-comparison-trees';
import { ground } from './made-scores';
import { ferryStory } from './own-story';

const table = firstFeatures(ground);
const features = table[0]!.length;
const graph = makePairGraph(ground, ground.candidates);

/** Spread and weights of a net that was never trained. */
function untrained(seed: number) {
  const weights = firstWeights(features, generator(seed));
  const nets: PairNets = {
    mean: Array.from(table[0]!, (_, k) => table.reduce((sum, row) => sum + row[k]!, 0) / table.length),
    deviation: Array.from(table[0]!, () => 0.5),
    weights: [packNumbers([...weights.values()].flatMap(({ data }) => Array.from(data)))],
  };
  return { weights, nets };
}

describe('packed numbers', () => {
  it('come back to five digits of the largest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, min: -1000, max: 1000 }), { maxLength: 50 }),
        (numbers) => {
          const largest = Math.max(0, ...numbers.map(Math.abs));
          const back = unpackNumbers(packNumbers(numbers));
          expect(back).toHaveLength(numbers.length);
          back.forEach((x, k) => {
            expect(Math.abs(x - numbers[k]!)).toBeLessThanOrEqual(largest * 2e-5 + 1e-12);
          });
        },
      ),
    );
  });
});

describe('the pair net', () => {
  it('says the same whichever sentence of a pair comes first', () => {
    const { nets } = untrained(3);
    const mirrored = makePairGraph(
      ground,
      ground.candidates.map(({ i, j }) => ({ i: j, j: i })),
    );
    const scores = netScores(nets, graph, table);
    netScores(nets, mirrored, table).forEach((score, k) => {
      expect(score).toBeCloseTo(scores[k]!, 5);
    });
    expect(new Set(scores.map((score) => score.toFixed(3))).size).toBeGreaterThan(5);
  });

  it('judges a pair by the pairs it has to do with, and by no others', () => {
    const { nets } = untrained(4);
    const scores = netScores(nets, graph, table);
    const changed = table.map((row, k) => (k === 0 ? row.map((x) => x + 1) : row));
    const after = netScores(nets, graph, changed);
    const moved = scores.flatMap((score, k) => (Math.abs(score - after[k]!) > 1e-7 ? [k] : []));
    expect(moved.length).toBeGreaterThan(1);
    // Two rounds of telling: whom the pair tells, and whom those tell.
    const tells = (from: Set<number>) => {
      const heard = new Set(from);
      for (let at = 0; at < graph.size; at++) {
        const around = graph.around.subarray(at * AROUND, (at + 1) * AROUND);
        const groups = [graph.rows[at]!, graph.columns[at]!];
        for (const other of from) {
          const rival = [graph.rows[other]!, graph.columns[other]!].some((group) => groups.includes(group));
          if (rival || around.includes(other)) heard.add(at);
        }
      }
      for (let b = 0; b < graph.bridges.length; b += 3)
        if (from.has(graph.bridges[b + 1]!) || from.has(graph.bridges[b + 2]!)) heard.add(graph.bridges[b]!);
      return heard;
    };
    const reached = tells(tells(new Set([0])));
    expect(moved.filter((k) => !reached.has(k))).toEqual([]);
    expect(reached.size).toBeLessThan(graph.size);
  });
});

describe('the scores of a story', () => {
  it('are the nets’ for every pair but the hopeless', () => {
    const { second } = LEARNED;
    const numbers = unpackNumbers(second.weights[0]!).length;
    const undecided = {
      ...LEARNED,
      second: { ...second, weights: [packNumbers(new Float32Array(numbers))] },
    };
    const scores = align(readStory(ferryStory()), undecided).pairs.map(({ score }) => score);
    expect(scores.filter((score) => score === 0.5).length).toBeGreaterThan(5);
    expect(scores.filter((score) => score !== 0.5 && score >= 0.04)).toEqual([]);
  });
});

describe('the training of the pair net', () => {
  const { weights, nets } = untrained(5);
  const inputs = netInputs(table, nets);

  it('works out what the comparison does', () => {
    const said = tapedAnswers(new Tape(), weights, graph, inputs, null).data;
    netScores(nets, graph, table).forEach((score, k) => {
      expect(1 / (1 + Math.exp(-said[k]!))).toBeCloseTo(score, 3);
    });
  });

  it('goes down the slope: a small step along the gradient changes the loss by as much as the gradient says', () => {
    const pulls = Float32Array.from({ length: graph.size }, (_, k) => Math.sin(k));
    const loss = () =>
      tapedAnswers(new Tape(), weights, graph, inputs, null).data.reduce(
        (sum, x, k) => sum + x * pulls[k]!,
        0,
      );
    const tape = new Tape();
    const said = tapedAnswers(tape, weights, graph, inputs, null);
    said.grad!.set(pulls);
    tape.back();
    for (const [name, { data, grad }] of weights) {
      const length = Math.hypot(...grad!);
      expect(length, name).toBeGreaterThan(0);
      const before = data.slice();
      const small = 1e-3;
      const at = (step: number) => {
        data.forEach((_, k) => {
          data[k] = before[k]! + (step * grad![k]!) / length;
        });
        return loss();
      };
      const slope = (at(small) - at(-small)) / (2 * small);
      data.set(before);
      expect(slope / length, name).toBeGreaterThan(0.95);
      expect(slope / length, name).toBeLessThan(1.05);
    }
  });

  it('learns what it is shown, pairs of several stories at a time', () => {
    const labels = table.map((row) => (row[0]! > nets.mean[0]! ? 1 : 0));
    const learned = trainNets(
      Array.from({ length: 24 }, () => ({ graph, table, labels })),
      [1],
    );
    const right = netScores(learned, graph, table).filter((score, k) => score > 0.5 === (labels[k] === 1));
    expect(right.length / labels.length).toBeGreaterThan(0.9);
    const twice = joinGraphs([graph, graph]);
    const both = netScores(learned, twice, [...table, ...table]);
    const once = netScores(learned, graph, table);
    both.forEach((score, k) => {
      expect(score).toBeCloseTo(once[k % graph.size]!, 5);
    });
  });
});

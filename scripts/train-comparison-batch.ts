/** Several stories as one, for a step of the training of the pair net. */
import type { PairGraph } from '../lib/comparison/pair-graph';

/** The graphs of several stories as one. */
export function joinGraphs(graphs: PairGraph[]): PairGraph {
  const moved = (list: Int32Array, by: number) => list.map((at) => (at < 0 ? at : at + by));
  const joined = { size: 0, groups: 0 };
  const parts = graphs.map(({ size, groups, around, rows, columns, bridges }) => {
    const part = {
      around: moved(around, joined.size),
      bridges: moved(bridges, joined.size),
      rows: moved(rows, joined.groups),
      columns: moved(columns, joined.groups),
    };
    joined.size += size;
    joined.groups += groups;
    return part;
  });
  const all = (name: 'around' | 'bridges' | 'rows' | 'columns') => {
    const list = new Int32Array(parts.reduce((sum, part) => sum + part[name].length, 0));
    let from = 0;
    for (const part of parts) {
      list.set(part[name], from);
      from += part[name].length;
    }
    return list;
  };
  return {
    ...joined,
    around: all('around'),
    bridges: all('bridges'),
    rows: all('rows'),
    columns: all('columns'),
  };
}

/** Some stories' pairs as a net reads them. */
export interface NetBatch {
  graph: PairGraph;
  inputs: Float32Array;
  labels: number[];
}

/** One step's stories as one. */
export function together(stories: NetBatch[]): NetBatch {
  const inputs = new Float32Array(stories.reduce((sum, story) => sum + story.inputs.length, 0));
  let from = 0;
  for (const story of stories) {
    inputs.set(story.inputs, from);
    from += story.inputs.length;
  }
  return {
    graph: joinGraphs(stories.map(({ graph }) => graph)),
    inputs,
    labels: stories.flatMap(({ labels }) => labels),
  };
}

import type { Forest } from './forest';
import shipped from './learned.data.json';
import type { PairNets } from './pair-net';

/** Everything learned from the labelled stories by scripts/train-comparison.ts. */
export interface Learned {
  /** Whether two sentences report one fact: the forest sees a pair and its plain surroundings, the nets all likely pairs of the story together. */
  first: Forest;
  second: PairNets;
  /** Whether two linked sentences conflict in a detail. */
  difference: Forest;
  /** Whether a possible row belongs in the table of facts. */
  row: Forest;
  /** Whether a sentence is a noteworthy fact that its article alone reports. */
  alone: Forest;
}

/** What the project ships: trained on all labelled stories. */
export const LEARNED: Learned = shipped;

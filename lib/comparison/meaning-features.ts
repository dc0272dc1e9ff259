import { likeMeaning, type Meaning } from './meaning';

/** Names of the features of `meaningFeatures`, in order. */
export const MEANING_FEATURES = ['meaning', 'meaningWide', 'meaningRest'] as const;

/**
 * How like two sentences are in what their words mean, in the order of `MEANING_FEATURES`: alone, with their neighbours, and in the words they do
 * not share. The same whichever sentence is `i`.
 */
export function meaningFeatures({ own, wide, rest }: Meaning, i: number, j: number): number[] {
  return [likeMeaning(own[i]!, own[j]!), likeMeaning(wide[i]!, wide[j]!), rest(i, j)];
}

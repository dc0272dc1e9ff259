import type { WordSequence } from './longest-run';
import type { ReadSentence } from './read-story';
import type { SentenceTerms } from './vocabulary';

/** One side of a sentence pair. */
export interface Side {
  sentence: ReadSentence;
  terms: SentenceTerms;
  /** Place in the article, 0 for the first sentence to 1 for the last. */
  depth: number;
  /** Share of its weight that the article's title holds. */
  headline: number;
  /** Its words, function words too, and those of them that are quoted. */
  words: WordSequence;
  quoted: WordSequence;
  /** Its neighbouring telling terms by `bigramKey`, ascending, each once. */
  bigrams: number[];
  /** Term ids of each clause with two telling words or more. */
  clauses: number[][];
}

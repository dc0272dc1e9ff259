import type { ReadSentence } from '../read-story';

/** A reading of sentences that is worked out once each: a sentence is held against dozens of others. */
export function onceASentence<T>(read: (sentence: ReadSentence) => T): (sentence: ReadSentence) => T {
  const known = new WeakMap<ReadSentence, { result: T }>();
  return (sentence) => {
    let own = known.get(sentence);
    if (!own) {
      own = { result: read(sentence) };
      known.set(sentence, own);
    }
    return own.result;
  };
}

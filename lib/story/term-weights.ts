import { inverseDocumentFrequency } from '../text/background';
import { guessLanguage, isFunctionWord } from '../text/function-words';
import { stem } from '../text/terms';

/** What a stem that the background table lacks counts for. */
const UNKNOWN = inverseDocumentFrequency('');
/** A text is foreign to the table when this part of its different words is unknown to it. */
const FOREIGN = 0.4;
/** Words of a foreign text this short are nearly all particles, in the alphabets; languages without a list need it. */
const PARTICLE = 3;
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
/** Pairs of hiragana are endings and particles. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u;

/** The entries of a list with the number of their mentions. */
export function countsOf(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Stems of a list of words with the number of their mentions. */
export const stemCounts = (list: readonly string[]): Map<string, number> => countsOf(list.map(stem));

/**
 * How telling a stem is in this text: its idf in the background table, but 0 for function words and particles of a text in another
 * language than the table's, which the table does not know and which would otherwise count most.
 * @param counts the text's stems.
 */
export function idfIn(counts: ReadonlyMap<string, number>): (stem: string) => number {
  let unknown = 0;
  for (const key of counts.keys()) if (inverseDocumentFrequency(key) === UNKNOWN) unknown++;
  if (unknown < FOREIGN * counts.size) return inverseDocumentFrequency;
  const language = guessLanguage(counts.keys());
  return (key) => {
    if (HIRAGANA.test(key) || isFunctionWord(key, language)) return 0;
    return key.length <= PARTICLE && ALPHABETIC.test(key) ? 0 : inverseDocumentFrequency(key);
  };
}

/** The counts weighted, each (1 + ln count) times what `idf` says. */
export function* weighted(
  counts: Iterable<readonly [string, number]>,
  idf: (term: string) => number,
): Generator<[string, number]> {
  for (const [term, count] of counts) yield [term, (1 + Math.log(count)) * idf(term)];
}

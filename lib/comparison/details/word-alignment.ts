import { numberWord } from '../../text/number-words';
import type { Token } from '../../text/tokens';

interface Word {
  word: string;
}

/** The words that two lists share in order, as places in each: a longest common subsequence, words of `a` being passed over first. */
export function alignedWords(a: readonly Word[], b: readonly Word[]): { i: number; j: number }[] {
  const wide = b.length + 1;
  const length = new Int16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * wide + j] =
        a[i]!.word === b[j]!.word
          ? length[(i + 1) * wide + j + 1]! + 1
          : Math.max(length[(i + 1) * wide + j]!, length[i * wide + j + 1]!);
    }
  }
  const shared: { i: number; j: number }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]!.word === b[j]!.word) shared.push({ i: i++, j: j++ });
    else if (length[(i + 1) * wide + j]! >= length[i * wide + j + 1]!) i++;
    else j++;
  }
  return shared;
}

/** British endings of stems, each with the American one ("realis", "favour", "travell", "defenc"). */
const SPELLINGS: [RegExp, string][] = [
  [/(?<=...)ys$/, 'yz'],
  [/(?<=...)is$/, 'iz'],
  [/(?<=..)our$/, 'or'],
  [/(?<=...)ll$/, 'l'],
  [/(?<=..)enc$/, 'ens'],
];
/** One look spares most stems the others. */
const MAY_BE_BRITISH = /(?:[iy]s|our|ll|enc)$/;

/** What a word is held against others by: figures by their value, however written, other words by their stem in American spelling. */
export function formOf({ word, stem }: Token): Word {
  const number = numberWord(word);
  if (number && !number.scale) return { word: String(number.value) };
  if (!MAY_BE_BRITISH.test(stem)) return { word: stem };
  const spelling = SPELLINGS.find(([ending]) => ending.test(stem));
  return { word: spelling ? stem.replace(spelling[0], spelling[1]) : stem };
}

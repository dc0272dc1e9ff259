import { tokenize } from '../text/tokens';
import type { QuotationForm, QuotationVersion } from './comparison';

/** A version that holds this share of the fullest one's words is as full; one whose own words are less of it than the second figure is reworded. */
const FULL = 0.95;
const SHORTENED = 0.88;

interface Piece {
  text: string;
  word: string;
}

/** Words with the marks that follow them, so that the pieces joined give the text back. */
function pieces(text: string): Piece[] {
  const tokens = tokenize(text);
  return tokens.map((token, k) => ({
    text: text.slice(k === 0 ? 0 : token.start, tokens[k + 1]?.start ?? text.length),
    word: token.word,
  }));
}

/**
 * Holds a version of an utterance against the fullest one, word by word.
 * @returns the form, and the words in order: kept, left out of this version, or put in by it.
 */
export function quotationDifference(
  fullest: string,
  version: string,
): { form: QuotationForm; difference: QuotationVersion['difference'] } {
  const whole = pieces(fullest);
  const own = pieces(version);
  const wide = own.length + 1;
  const length = new Int16Array((whole.length + 1) * wide);
  for (let i = whole.length - 1; i >= 0; i--) {
    for (let j = own.length - 1; j >= 0; j--) {
      length[i * wide + j] =
        whole[i]!.word === own[j]!.word
          ? length[(i + 1) * wide + j + 1]! + 1
          : Math.max(length[(i + 1) * wide + j]!, length[i * wide + j + 1]!);
    }
  }
  const difference: QuotationVersion['difference'] = [];
  const add = (text: string, change: 'kept' | 'left-out' | 'put-in') => {
    const last = difference[difference.length - 1];
    if (last?.change === change) last.text += text;
    else difference.push({ text, change });
  };
  let i = 0;
  let j = 0;
  while (i < whole.length || j < own.length) {
    if (i < whole.length && j < own.length && whole[i]!.word === own[j]!.word) {
      add(own[j]!.text, 'kept');
      i++;
      j++;
    } else if (
      j >= own.length ||
      (i < whole.length && length[(i + 1) * wide + j]! >= length[i * wide + j + 1]!)
    ) {
      add(whole[i]!.text, 'left-out');
      i++;
    } else {
      add(own[j]!.text, 'put-in');
      j++;
    }
  }
  const common = length[0]!;
  const reworded = common < SHORTENED * own.length;
  const form = reworded ? 'reworded' : common >= FULL * whole.length ? 'full' : 'shortened';
  return { form, difference: difference.map((part) => ({ ...part, text: part.text.trim() })) };
}

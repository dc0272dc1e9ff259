import { tokenize } from '../text/tokens';
import type { QuotationForm, QuotationVersion } from './comparison';
import { alignedWords } from './details/word-alignment';

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
  const shared = alignedWords(whole, own);
  const difference: QuotationVersion['difference'] = [];
  const add = (text: string, change: 'kept' | 'left-out' | 'put-in') => {
    const last = difference[difference.length - 1];
    if (last?.change === change) last.text += text;
    else difference.push({ text, change });
  };
  let [fromWhole, fromOwn] = [0, 0];
  for (const { i, j } of [...shared, { i: whole.length, j: own.length }]) {
    for (const { text } of whole.slice(fromWhole, i)) add(text, 'left-out');
    for (const { text } of own.slice(fromOwn, j)) add(text, 'put-in');
    if (j < own.length) add(own[j]!.text, 'kept');
    [fromWhole, fromOwn] = [i + 1, j + 1];
  }
  const common = shared.length;
  const reworded = common < SHORTENED * own.length;
  const form = reworded ? 'reworded' : common >= FULL * whole.length ? 'full' : 'shortened';
  return { form, difference: difference.map((part) => ({ ...part, text: part.text.trim() })) };
}

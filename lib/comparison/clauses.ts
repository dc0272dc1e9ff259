import type { Token } from '../text/tokens';

/** Words that open a new clause, folded, in the five languages read closely. */
const OPENS_CLAUSE = new Set(
  `and but that which who because when while after before as if or to for und dass weil aber oder et que mais ou qui y pero o quien e che ma chi`.split(
    /\s+/,
  ),
);

/** The tokens of each clause of a sentence, as indexes: cut at punctuation and at words that open a clause; none empty. */
export function clausesOf(text: string, tokens: Token[]): number[][] {
  const found: number[][] = [];
  tokens.forEach((token, k) => {
    const gap = k > 0 ? text.slice(tokens[k - 1]!.end, token.start) : '';
    if (k === 0 || OPENS_CLAUSE.has(token.word) || (gap !== ' ' && /[,;:—–()"“”«»]/.test(gap)))
      found.push([]);
    found[found.length - 1]!.push(k);
  });
  return found;
}

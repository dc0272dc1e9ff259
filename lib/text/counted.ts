import { isFunctionWord } from './function-words';
import type { Token } from './tokens';
import { tollWord } from './toll-words';

/** How many words after a figure may name what it counts, and how many before. */
const REACH_AFTER = 6;
const REACH_BEFORE = 14;

/** The first token of a figure, and the last of its figure and unit. */
export interface Counting {
  first: number;
  last: number;
}

/** What a figure counts: the words after it up to a break, the toll words nearest to it in its clause, else the words before it. */
export function counted(
  text: string,
  tokens: Token[],
  run: Counting,
  taken: Set<number>,
  language: string,
): string[] {
  const of: string[] = [];
  let toll: string | null = null;
  for (let i = run.last + 1, steps = 0; i < tokens.length && steps < REACH_AFTER; i++, steps++) {
    const token = tokens[i]!;
    const gap = text.slice(tokens[i - 1]!.end, token.start);
    if (/[,;:.()"“”—–]/.test(gap) && !/^[.-]?\s?$/.test(gap)) break;
    toll ??= tollWord(token.word);
    if (
      taken.has(i) ||
      token.word === 'and' ||
      token.word === 'und' ||
      token.word === 'et' ||
      token.word === 'y' ||
      token.word === 'e'
    )
      break;
    if (isFunctionWord(token.word, language)) continue;
    if (of.length < 3 && steps < 4) of.push(token.stem);
  }
  for (let i = run.first - 1, steps = 0; !toll && i >= 0 && steps < REACH_BEFORE; i--, steps++) {
    if (taken.has(i) || /[;:.()"“”—–]/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) break;
    toll = tollWord(tokens[i]!.word);
  }
  if (toll) return [toll, ...of.filter((stem) => stem !== toll)];
  // "A mother of 13" counts what stands before "of".
  if (tokens[run.first - 1]?.word === 'of' && tokens[run.first - 2] && !taken.has(run.first - 2))
    of.unshift(tokens[run.first - 2]!.stem);
  if (of.length === 0) {
    for (let i = run.first - 1, steps = 0; i >= 0 && steps < 4 && of.length < 2; i--, steps++) {
      if (taken.has(i)) break;
      if (!isFunctionWord(tokens[i]!.word, language)) of.push(tokens[i]!.stem);
    }
  }
  return of;
}

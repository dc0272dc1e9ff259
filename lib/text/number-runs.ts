import { numberWord, ordinalWord } from './number-words';
import { VAGUE } from './quantities-vocabulary';
import type { Span } from './sentences';
import type { Token } from './tokens';
import { tollWord } from './toll-words';

/** The value of a written figure: English or continental grouping and decimals, told apart by the digits after the last mark. */
export function figureValue(text: string, language = 'en'): number {
  const compact = text.replace(/\s/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(compact)) {
    const mark = compact.includes(',') ? ',' : '.';
    const decimal =
      mark === '.' &&
      (language === 'en' || language === 'und') &&
      compact.indexOf('.') === compact.lastIndexOf('.');
    return Number(decimal ? compact : compact.replaceAll(mark, ''));
  }
  const continental = /^[\d.]*,\d+$/.test(compact);
  return Number(continental ? compact.replaceAll('.', '').replace(',', '.') : compact.replaceAll(',', ''));
}

/** A figure or number words in a sentence, before it is known what they count. */
export interface Run extends Span {
  /** The least and the most it allows. */
  low: number;
  high: number;
  /** Its first and its last token. */
  first: number;
  last: number;
  ordinal: boolean;
  vague: boolean;
}

/** German writes compound numbers in one word; the ones in question end in a known ten or unit ("einundzwanzig"). */
function compound(word: string, language: string): number | undefined {
  if (language !== 'de') return undefined;
  const match = /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(\p{L}+)$/u.exec(word);
  const ten = match && numberWord(match[2] ?? '', 'de')?.value;
  return ten ? ten + (match[1] === 'ein' ? 1 : (numberWord(match[1] ?? '', 'de')?.value ?? 0)) : undefined;
}

/** Nouns for one person, folded; a few words may stand between the article and the noun ("a young man"). */
const PERSONS = new Set(
  `man woman child boy girl person teenager soldier officer civilian policeman student worker resident villager driver passenger mann frau kind homme
  femme enfant hombre mujer nino nina uomo donna bambino bambina`.split(/\s+/),
);
const ARTICLES = new Set(['a', 'an', 'ein', 'eine', 'un', 'une', 'una', 'uno']);
/** How near the toll word must stand to the noun, in tokens. */
const VICTIM_REACH = 4;

function isLoneVictim(tokens: Token[], at: number): boolean {
  if (!ARTICLES.has(tokens[at]!.word)) return false;
  const noun = [1, 2].find((step) => PERSONS.has(tokens[at + step]?.word ?? ''));
  if (!noun) return false;
  const near = [
    ...tokens.slice(Math.max(0, at - VICTIM_REACH), at),
    ...tokens.slice(at + noun + 1, at + noun + 1 + VICTIM_REACH),
  ];
  return near.some((token) => tollWord(token.word) !== null);
}

/** The figures and number words of a sentence in order: digits, words, compounds, ranks, vague amounts, and an article that counts one victim. */
export function numberRuns(text: string, tokens: Token[], language: string): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const from = i;
    let value: number | undefined;
    let total = 0;
    let seen = false;
    let last = i;
    for (let j = i; j < tokens.length && j < i + 7; j++) {
      const next = tokens[j]!;
      const gap = j > i ? text.slice(tokens[j - 1]!.end, next.start) : '';
      if (
        j > i &&
        !/^[\s–-]*$/.test(gap) &&
        !(/^, ?$/.test(gap) && /^\d{3}$/.test(next.word) && /^\d{1,3}$/.test(tokens[j - 1]!.word))
      )
        break;
      if (/^\d/.test(next.word)) {
        // "170, 000": a figure broken by a space after its comma; "170" was read, three digits follow.
        if (seen && /^, ?$/.test(gap) && /^\d{3}$/.test(next.word))
          value = (value ?? 0) * 1000 + Number(next.word);
        else if (seen || !/^\d+(?:[.,]\d+)*$/.test(next.word)) break;
        else value = figureValue(next.word, language);
      } else {
        const word = numberWord(next.word, language);
        const joined = compound(next.word, language);
        if (joined !== undefined) value = joined;
        else if (!word) {
          if (
            seen &&
            next.word === 'and' &&
            total + (value ?? 0) >= 100 &&
            numberWord(tokens[j + 1]?.word ?? '', language)
          )
            continue;
          break;
        } else if (word.scale) {
          if (!seen && (language === 'en' || language === 'und')) break;
          if (word.value === 100) value = (value ?? 1) * 100;
          else {
            total += (value ?? 1) * word.value;
            value = undefined;
          }
        } else if (seen && value !== undefined && value % 100 !== 0 && !(value % 10 === 0 && word.value < 10))
          break;
        else value = (value ?? 0) + word.value;
      }
      seen = true;
      last = j;
    }
    const word = token.word;
    if (seen) {
      const amount = total + (value ?? 0);
      runs.push({
        start: token.start,
        end: tokens[last]!.end,
        low: amount,
        high: amount,
        first: from,
        last,
        ordinal: false,
        vague: false,
      });
      i = last;
      continue;
    }
    // "Killed a man", "a child died": an article counts one person where a toll is told.
    if (isLoneVictim(tokens, i)) {
      runs.push({
        start: token.start,
        end: token.end,
        low: 1,
        high: 1,
        first: i,
        last: i,
        ordinal: false,
        vague: false,
      });
      continue;
    }
    const rank = ordinalWord(word);
    // Spanish "miles" are thousands, English ones a measure.
    const range = word === 'miles' && language !== 'es' ? undefined : VAGUE.get(word);
    if (rank !== undefined)
      runs.push({
        start: token.start,
        end: token.end,
        low: rank,
        high: rank,
        first: i,
        last: i,
        ordinal: true,
        vague: false,
      });
    else if (range) {
      const half = tokens.slice(Math.max(0, i - 2), i).some((before) => before.word === 'half');
      const times = word === 'dozen' && half ? 0.5 : 1;
      runs.push({
        start: token.start,
        end: token.end,
        low: range[0] * times,
        high: range[1] * times,
        first: i,
        last: i,
        ordinal: false,
        vague: true,
      });
    }
  }
  return runs;
}

import { isFunctionWord } from './function-words';
import { numberWord, ordinalWord } from './number-words';
import { type Bound, CURRENCIES, HEDGES, TOLLS, VAGUE } from './quantities-vocabulary';
import type { Span } from './sentences';
import { type Token, tokenize } from './tokens';

/** A quantity of a sentence, with what it counts. `start` to `end` cover hedge, figure and unit ("at least 12", "$4.2 million", "44 days"). */
export interface Quantity extends Span {
  /** The least and the most the words allow: equal for a plain number, apart for "40 to 60" and "dozens". */
  low: number;
  high: number;
  bound: Bound;
  /** "percent", "rank", "year", "time", a currency ("usd"), or null for a plain count or measure. */
  unit: string | null;
  /** Stems of the words counted, nearest first ("ballist", "missil"); "killed" and "injured" stand for all words of the dead and hurt. */
  of: string[];
  /** The figure alone, without hedge and unit. */
  figure: Span;
}

/** How many words after a figure may name what it counts, and how many before. */
const REACH_AFTER = 6;
const REACH_BEFORE = 14;

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

interface Run extends Span {
  low: number;
  high: number;
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
  return near.some((token) => tollOf(token.word) !== null);
}

function numberRuns(text: string, tokens: Token[], language: string): Run[] {
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
    const range = VAGUE[word];
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
      const article = (word === 'dozen' || word === 'several') && tokens[i - 1]?.word;
      const times = article === 'half' ? 0.5 : 1;
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

function hedgeBefore(tokens: Token[], first: number): { bound: Bound; from: number } | null {
  for (const [phrase, bound] of HEDGES) {
    const words = phrase.split(' ');
    const from = first - words.length;
    if (from >= 0 && words.every((word, i) => tokens[from + i]!.word.replace(/['’]$/, '') === word))
      return { bound, from };
  }
  return null;
}

function tollOf(word: string): string | null {
  return TOLLS.killed.has(word) ? 'killed' : TOLLS.injured.has(word) ? 'injured' : null;
}

/** What a figure counts: the words after it up to a break, the toll words nearest to it in its clause, else the words before it. */
function counted(text: string, tokens: Token[], run: Run, taken: Set<number>, language: string): string[] {
  const of: string[] = [];
  let toll: string | null = null;
  for (let i = run.last + 1, steps = 0; i < tokens.length && steps < REACH_AFTER; i++, steps++) {
    const token = tokens[i]!;
    const gap = text.slice(tokens[i - 1]!.end, token.start);
    if (/[,;:.()"“”—–]/.test(gap) && !/^[.-]?\s?$/.test(gap)) break;
    toll ??= tollOf(token.word);
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
    toll = tollOf(tokens[i]!.word);
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

/**
 * Reads the quantities of a sentence in order: digits and number words, hedges, ranges, percentages, money, ranks, years, clock times and
 * vague amounts ("dozens"), each with what it counts. Reads English, German, French, Spanish and Italian; other languages by digits.
 */
export function readQuantities(text: string, language = 'en', tokens: Token[] = tokenize(text)): Quantity[] {
  const runs = numberRuns(text, tokens, language);
  const taken = new Set(
    runs.flatMap((run) => Array.from({ length: run.last - run.first + 1 }, (_, i) => run.first + i)),
  );
  const quantities: Quantity[] = [];
  for (let r = 0; r < runs.length; r++) {
    const run = { ...runs[r]! };
    const next = runs[r + 1];
    const between = next ? text.slice(run.end, next.start).toLowerCase() : '';
    if (
      next &&
      !run.ordinal &&
      !next.ordinal &&
      /^(?:\s?[-–]\s?|-? (?:to|bis|a|à|al) )$/.test(between) &&
      next.low > run.low
    ) {
      run.high = next.high;
      run.end = next.end;
      run.last = next.last;
      r++;
    }
    const before = text.slice(Math.max(0, run.start - 4), run.start);
    const follower = tokens[run.last + 1]?.word ?? '';
    // "3,5 millions d'euros", "2,5 millones de euros": the currency stands behind a preposition.
    const currencyWord = /^(?:d|de|di)$/.test(follower)
      ? (tokens[run.last + 2]?.word ?? '')
      : follower.replace(/^d['’]/, '');
    if (/^\s?:\s?$/.test(between) && next && next.low < 60 && run.low < 25) {
      // A clock time is one quantity, in minutes of the day.
      const noon = /^\s?p/i.test(text.slice(next.end)) && run.low < 12 ? 720 : 0;
      run.low = run.high = run.low * 60 + next.low + noon;
      run.end = next.end;
      run.last = next.last;
      r++;
    }
    const after = text.slice(run.end);
    const money = /([$€£¥])\s?$/.exec(before)?.[1];
    const clock =
      /^\s?:\s?\d\d|^\s?(?:a|p)\.\s?m\b|^\s?(?:am|pm|GMT|Uhr)\b/.test(after) ||
      /\d\s?:\s?\d\d$/.test(text.slice(run.start, run.end));
    const unit = /^\s?(?:%|(?:percent|per cent|prozent|pour cent|por ciento|per cento)\b)/i.test(after)
      ? 'percent'
      : money
        ? CURRENCIES[money]!
        : CURRENCIES[currencyWord]
          ? CURRENCIES[currencyWord]!
          : clock
            ? 'time'
            : run.ordinal
              ? 'rank'
              : run.low === run.high &&
                  run.low >= 1500 &&
                  run.low <= 2099 &&
                  Number.isInteger(run.low) &&
                  run.end - run.start === 4
                ? 'year'
                : null;
    const hedge = hedgeBefore(tokens, run.first);
    const start = hedge
      ? tokens[hedge.from]!.start
      : money
        ? run.start - before.length + before.lastIndexOf(money)
        : run.start;
    const suffix = /^\s?%|^\s(?:percent|per cent)\b/i.exec(after)?.[0].length ?? 0;
    quantities.push({
      start,
      end: run.end + suffix,
      low: run.low,
      high: run.high,
      bound: hedge?.bound ?? 'exact',
      unit,
      of: counted(text, tokens, run, taken, language),
      figure: { start: run.start, end: run.end },
    });
  }
  return quantities;
}

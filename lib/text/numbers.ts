import { clockTime } from './clock-time';
import { counted } from './counted';
import { measureOf } from './measures';
import { numberRuns, type Run } from './number-runs';
import { type Bound, CURRENCIES, HEDGES } from './quantities-vocabulary';
import type { Span } from './sentences';
import { type Token, tokenize } from './tokens';

/** A quantity of a sentence, with what it counts. `start` to `end` cover hedge, figure and unit ("at least 12", "$4.2 million", "44 days"). */
export interface Quantity extends Span {
  /** The least and the most the words allow: equal for a plain number, apart for "40 to 60" and "dozens". Measures are converted to `unit`. */
  low: number;
  high: number;
  bound: Bound;
  /** "percent", "rank", "year", "score" (`high` the lesser side's), "time" (minutes of the day), a currency ("usd"), a `MeasureUnit`, or null for a plain count. */
  unit: string | null;
  /** Stems of the words counted, nearest first ("ballist", "missil"); "killed" and "injured" stand for all words of the dead and hurt. */
  of: string[];
  /** The figure alone, without hedge and unit. */
  figure: Span;
}

/** Whether two plain figures with a bare hyphen between them are the two sides of a vote or a game. */
const isScore = (run: Run, next: Run | undefined, between: string): boolean =>
  next !== undefined &&
  /^[-–]$/.test(between) &&
  next.low < run.low &&
  [run, next].every(
    ({ ordinal, vague, low, high }) =>
      !ordinal && !vague && Number.isInteger(low) && low === high && low < 1000,
  );

const bare = (token: Token) => token.word.replace(/['’]$/, '');

function hedgeBefore(tokens: Token[], first: number): { bound: Bound; from: number } | null {
  if (first === 0) return null;
  for (const { words, bound } of HEDGES.get(bare(tokens[first - 1]!)) ?? []) {
    const from = first - words.length;
    if (from >= 0 && words.every((word, i) => bare(tokens[from + i]!) === word)) return { bound, from };
  }
  return null;
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
    // "348-77", "10-0": the greater figure first, side by side.
    const score = isScore(run, next, between);
    if (score) {
      run.end = next!.end;
      run.last = next!.last;
      r++;
    }
    const before = text.slice(Math.max(0, run.start - 4), run.start);
    const follower = tokens[run.last + 1]?.word ?? '';
    // "3,5 millions d'euros", "2,5 millones de euros": the currency stands behind a preposition.
    const currencyWord = /^(?:d|de|di)$/.test(follower)
      ? (tokens[run.last + 2]?.word ?? '')
      : follower.replace(/^d['’]/, '');
    if (/^\s?:\s?$/.test(between) && next && next.low < 60 && run.low < 25) {
      // A clock time is one quantity.
      run.end = next.end;
      run.last = next.last;
      r++;
    }
    const after = text.slice(run.end);
    const money = /([$€£¥])\s?$/.exec(before)?.[1];
    const time = money ? null : clockTime(text.slice(run.start, run.end), after);
    if (time) run.low = run.high = time.minute;
    const figures = !money && !time && !run.ordinal && !run.vague;
    const measure = figures
      ? measureOf({
          before: tokens.slice(Math.max(0, run.first - 2), run.first).map((token) => token.word),
          after: tokens.slice(run.last + 1, run.last + 4).map((token) => token.word),
        })
      : null;
    const factor = measure?.factor ?? 1;
    const unit = /^\s?(?:%|(?:percent|per cent|prozent|pour cent|por ciento|per cento)\b)/i.test(after)
      ? 'percent'
      : money
        ? CURRENCIES.get(money)!
        : CURRENCIES.has(currencyWord)
          ? CURRENCIES.get(currencyWord)!
          : score
            ? 'score'
            : time
              ? 'time'
              : measure
                ? measure.unit
                : run.ordinal
                  ? 'rank'
                  : run.low === run.high &&
                      run.low >= 1500 &&
                      run.low <= 2099 &&
                      Number.isInteger(run.low) &&
                      run.end - run.start === 4
                    ? 'year'
                    : null;
    const unitWords =
      measure?.words ??
      (unit === 'percent' && !/^\s?%/.test(after) ? 1 : unit === CURRENCIES.get(follower) ? 1 : 0);
    const hedge = hedgeBefore(tokens, run.first);
    const start = hedge
      ? tokens[hedge.from]!.start
      : money
        ? run.start - before.length + before.lastIndexOf(money)
        : run.start;
    const suffix = time?.after ?? /^\s?%|^\s(?:percent|per cent)\b/i.exec(after)?.[0].length ?? 0;
    quantities.push({
      start,
      end: run.end + suffix,
      low: run.low * factor,
      high: score ? next!.low : run.high * factor,
      bound: hedge?.bound ?? 'exact',
      unit,
      of: counted(text, tokens, { first: run.first, last: run.last + unitWords }, taken, language),
      figure: { start: run.start, end: run.end },
    });
  }
  return quantities;
}

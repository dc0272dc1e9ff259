const TOKEN = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** What may stand between a sentence's end and its first word. */
const SENTENCE_START = /(?:^|[.!?:;\n]["'”’)\]]*\s*)["'“‘([«„]*$/u;
const LETTER_FOLD = /\p{M}/gu;

function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(word);
}

/**
 * Capitalised runs of a text: words that begin with a capital where the language need not put one, as they stand
 * next to each other. A light stand-in for names: a word at a sentence's start counts only when the text
 * capitalises it elsewhere too, and one that the text also writes small never does.
 * @returns mentions of each run, lower-cased and without diacritics, words joined by a blank.
 */
export function capitalisedRuns(text: string): Map<string, number> {
  const tokens = Array.from(text.matchAll(TOKEN), (match) => {
    const end = match.index + match[0].length;
    return { word: match[0], start: match.index, end };
  });
  const inside = new Set<string>();
  const small = new Set<string>();
  // Only of capitalised words, the few: most of the time went into asking it of every word.
  const starts = tokens.map(({ word, start }) => {
    if (!isCapitalised(word)) {
      small.add(word);
      return false;
    }
    const opens = SENTENCE_START.test(text.slice(Math.max(0, start - 6), start));
    if (!opens) inside.add(word);
    return opens;
  });
  const runs = new Map<string, number>();
  let run: string[] = [];
  let last = -1;
  const close = () => {
    if (run.length > 0) {
      const key = run.join(' ').normalize('NFKD').replace(LETTER_FOLD, '').toLowerCase();
      runs.set(key, (runs.get(key) ?? 0) + 1);
    }
    run = [];
  };
  tokens.forEach(({ word, start, end }, at) => {
    const named = isCapitalised(word) && !small.has(word.toLowerCase()) && (!starts[at] || inside.has(word));
    if (starts[at] || !named || text.slice(last, start) !== ' ') close();
    if (named) run.push(word.replace(/['’]s$/, ''));
    last = end;
  });
  close();
  return runs;
}

import { stem, words } from '../text/terms';
import { isCalendarWord } from './calendar';
import { capitalisedRuns } from './capitalised';
import { type Sparse, sparseOf } from './sparse';
import { idfIn, stemCounts, weighted } from './term-weights';

/** What ranking compares of an article: hashed vectors, small enough to store beside the article (see packProfile). */
export interface Profile {
  /** Stems of title and text by (1 + ln tf) · idf. */
  terms: Sparse;
  /** Stems of the title and the opening words. */
  lead: Sparse;
  title: Sparse;
  /** Words of capitalised runs, by the same weight. */
  names: Sparse;
  /** Numbers written in digits, years too. */
  numbers: Sparse;
  /** Weekdays and months named. */
  calendar: Sparse;
  /** Words of the text. */
  length: number;
}

/** Most terms kept of each part. More terms change no figure of lib/story/README.md. */
const MOST = { terms: 128, lead: 48, title: 16, names: 48, numbers: 24, calendar: 8 };

/** Words that open a news text tell what, who, where: the inverted pyramid. */
const LEAD_WORDS = 100;

const NUMBER = /(?<![\p{L}\p{N}.,])\d(?:[\d,.]*\d)?/gu;
/** Long numbers are telling, but not ever more so. */
const TELLING_DIGITS = 4;

function numberCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(NUMBER)) {
    const key = number.replaceAll(',', '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function nameCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run, count] of capitalisedRuns(text)) {
    for (const word of words(run)) {
      const key = stem(word);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return counts;
}

/** Reads an article for ranking; the same article always gives the same profile. */
export function profileOf(article: { title: string; text: string }): Profile {
  const title = words(article.title);
  const text = words(article.text);
  const counts = stemCounts([...title, ...text]);
  const idf = idfIn(counts);
  const vector = (list: readonly string[], most: number) => sparseOf(weighted(stemCounts(list), idf), most);
  return {
    terms: sparseOf(weighted(counts, idf), MOST.terms),
    lead: vector([...title, ...text.slice(0, LEAD_WORDS)], MOST.lead),
    title: vector(title, MOST.title),
    // Titles capitalise common words: they are read for names only where there is nothing else.
    names: sparseOf(
      weighted(nameCounts(article.text || article.title), (key) => (isCalendarWord(key) ? 0 : idf(key))),
      MOST.names,
    ),
    numbers: sparseOf(
      weighted(numberCounts(`${article.title}\n${article.text}`), (n) => Math.min(n.length, TELLING_DIGITS)),
      MOST.numbers,
    ),
    calendar: sparseOf(
      weighted(counts, (key) => (isCalendarWord(key) ? 1 : 0)),
      MOST.calendar,
    ),
    length: text.length,
  };
}

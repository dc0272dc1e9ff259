import { stem, words } from '../text/terms';
import { type ArticleStems, articleStems } from './article-stems';
import { isCalendarWord } from './calendar';
import { capitalisedRuns } from './capitalised';
import { type Sparse, sparseOf } from './sparse';
import { countsOf, idfIn, weighted } from './term-weights';

/** What ranking compares of an article: hashed vectors, stored packed beside the article (see packProfile). */
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

/** Bits of a term's hash: of two profiles of 128 terms one pair in a thousand shares one by chance. */
const BITS = 24;

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
  return profileOfStems(articleStems(article));
}

/** {@link profileOf} of an article already cut into stems. */
export function profileOfStems({ title, text, titleStems, textStems }: ArticleStems): Profile {
  const counts = countsOf([...titleStems, ...textStems]);
  const idf = idfIn(counts);
  const vector = (list: readonly string[], most: number) =>
    sparseOf(weighted(countsOf(list), idf), most, BITS);
  return {
    terms: sparseOf(weighted(counts, idf), MOST.terms, BITS),
    lead: vector([...titleStems, ...textStems.slice(0, LEAD_WORDS)], MOST.lead),
    title: vector(titleStems, MOST.title),
    // Titles capitalise common words: they are read for names only where there is nothing else.
    names: sparseOf(
      weighted(nameCounts(text || title), (key) => (isCalendarWord(key) ? 0 : idf(key))),
      MOST.names,
      BITS,
    ),
    numbers: sparseOf(
      weighted(numberCounts(`${title}\n${text}`), (n) => Math.min(n.length, TELLING_DIGITS)),
      MOST.numbers,
      BITS,
    ),
    calendar: sparseOf(
      weighted(counts, (key) => (isCalendarWord(key) ? 1 : 0)),
      MOST.calendar,
      BITS,
    ),
    length: textStems.length,
  };
}

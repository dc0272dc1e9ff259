import { inverseDocumentFrequency } from '../text/background';
import { stem, words } from '../text/terms';
import { capitalisedRuns } from './capitalised';
import { dayOf } from './day';

/** A vector of length 1 (or empty) over terms. */
export type Vector = ReadonlyMap<string, number>;

/** An article as ranking reads it. */
export interface StoryDocument {
  id: string;
  title: string;
  text: string;
  /** ISO 8601 day or moment; null when unknown. */
  publishedAt: string | null;
}

/** What ranking compares of an article. */
export interface Profile {
  /** Stems of title and text by (1 + ln tf) · idf. */
  terms: Vector;
  /** Stems of the title and the opening words. */
  lead: Vector;
  title: Vector;
  /** Pairs of neighbouring stems, both telling. */
  pairs: Vector;
  /** Words of capitalised runs. */
  names: Vector;
  /** Numbers of the text written in digits, but for years. */
  numbers: Vector;
  /** Years the text writes, and months, weekdays. */
  years: Vector;
  calendar: Vector;
  /** Words of the text. */
  length: number;
  day: string | null;
}

/** Words that open a news text tell what, who, where: the inverted pyramid. */
const LEAD_WORDS = 100;

const NUMBER = /(?<![\p{L}\p{N}.,])\d[\d,.]*\d|(?<![\p{L}\p{N}.,])\d/gu;
const YEAR = /^(?:19|20)\d\d$/;
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december'
  )
    .split(' ')
    .map(stem),
);

/** The counts as a vector of length 1, each (1 + ln count) times its weight. */
function vectorOf(counts: ReadonlyMap<string, number>, weightOf: (key: string) => number): Vector {
  const vector = new Map<string, number>();
  let sum = 0;
  for (const [key, count] of counts) {
    const weight = (1 + Math.log(count)) * weightOf(key);
    if (weight <= 0) continue;
    vector.set(key, weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum);
  for (const [key, weight] of vector) vector.set(key, weight / length);
  return vector;
}

function countsOf(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const COMMON = 1.5;

/** Reads an article for ranking; the same article always gives the same profile. */
export function profileOf(document: StoryDocument): Profile {
  const title = words(document.title).map(stem);
  const text = words(document.text).map(stem);
  const all = [...title, ...text];
  const idf = inverseDocumentFrequency;
  const pairs: string[] = [];
  let before = '';
  for (const key of all) {
    if (idf(key) < COMMON) continue;
    if (before) pairs.push(`${before} ${key}`);
    before = key;
  }
  const names = new Map<string, number>();
  for (const [run, count] of capitalisedRuns(document.text || document.title)) {
    for (const word of words(run)) names.set(stem(word), (names.get(stem(word)) ?? 0) + count);
  }
  const numbers = (`${document.title}\n${document.text}`.match(NUMBER) ?? []).map((n) => n.replace(/,/g, ''));
  return {
    terms: vectorOf(countsOf(all), idf),
    lead: vectorOf(countsOf([...title, ...text.slice(0, LEAD_WORDS)]), idf),
    title: vectorOf(countsOf(title), idf),
    pairs: vectorOf(countsOf(pairs), (pair) => {
      const [a, b] = pair.split(' ');
      return idf(a!) + idf(b!);
    }),
    names: vectorOf(names, (name) => (CALENDAR.has(name) ? 0 : idf(name))),
    numbers: vectorOf(countsOf(numbers.filter((n) => !YEAR.test(n))), (n) => Math.min(n.length, 4)),
    years: vectorOf(countsOf(numbers.filter((n) => YEAR.test(n))), () => 1),
    calendar: vectorOf(countsOf(all.filter((key) => CALENDAR.has(key))), () => 1),
    length: text.length,
    day: dayOf(document.publishedAt),
  };
}

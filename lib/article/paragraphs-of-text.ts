import { inverseDocumentFrequency } from '../text/background';
import { stem, words } from '../text/terms';
import { creditedAgency } from './agency';
import { normalizeDate, spelledDay } from './date-text';
import { splitNames } from './names';
import type { Reading, Removal } from './reading';
import { visibleText } from './visible-text';

/** A text shorter than this many words is no article. */
const MIN_WORDS = 60;

/**
 * Reads a pasted or dropped plain text as an article: a first line without a full stop is its title, a `date
 * YYYY-MM-DD` mark or a dateline gives its day, "By …" its authors; labels, credits and teasers of other stories at
 * its end are left out.
 * @param name the file's name, used as the outlet when the text names none.
 * @returns a reading as from a page, with an empty address; `isArticle` is false for a text of fewer than 60 words.
 */
export function readText(text: string, name = ''): Reading {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(visibleText).filter(Boolean);
  const removed: Removal[] = [];
  const head = readHead(lines, removed);
  let paragraphs = head.rest;
  paragraphs = dropTail(paragraphs, removed);
  const words = paragraphs.join(' ').split(/\s+/).length;
  return {
    isArticle: words >= MIN_WORDS,
    reasons: [words >= MIN_WORDS ? 'text' : 'short'],
    title: head.title,
    byline: head.byline,
    publishedAt: head.date,
    modifiedAt: null,
    outlet: name,
    language: null,
    address: '',
    paragraphs,
    completeness: 'full',
    agency: creditedAgency(head.byline, head.dateline ? [head.dateline, ...paragraphs] : paragraphs),
    removed,
  };
}

interface Head {
  title: string;
  byline: string[];
  date: string | null;
  dateline: string | null;
  rest: string[];
}

/** A sentence or paragraph rather than a heading or label. */
function isProse(line: string): boolean {
  return /[.!?…]["'”’»)\]]*$/.test(line) && line.split(' ').length > 8;
}

/** Takes title, date, byline and labels from the lines before the first paragraph. */
function readHead(lines: string[], removed: Removal[]): Head {
  const head: Head = { title: '', byline: [], date: null, dateline: null, rest: [] };
  let at = 0;
  for (; at < lines.length && at < 12; at++) {
    let line = lines[at]!;
    const mark = /^date[:\s]+(\d{4}-\d\d-\d\d)\b\s*/i.exec(line);
    if (mark) {
      head.date = normalizeDate(mark[1]!);
      line = line.slice(mark[0].length);
      if (!line) continue;
    }
    if (isProse(line)) break;
    if (/^(by|von|par|por)\s+\p{Lu}/iu.test(line) && line.length < 160)
      head.byline = splitNames(line.replace(/\s+in \p{Lu}\S*$/u, ''));
    else if (spelledDay(line) && line.length < 90) {
      head.date ??= spelledDay(line);
      head.dateline = line;
      removed.push({ text: line, reason: 'dateline' });
    } else if (line === head.title) removed.push({ text: line, reason: 'title' });
    else if (/^[\p{Lu}\s&-]{3,24}$/u.test(line) || line.split(' ').length < 3)
      removed.push({ text: line, reason: 'label' });
    else if (!head.title) head.title = line;
    else break;
  }
  head.rest = lines.slice(at);
  return head;
}

/** Removes from the end what is not the article's: related links, credits, teasers. */
function dropTail(lines: string[], removed: Removal[]): string[] {
  const rest = [...lines];
  while (rest.length > 1 && !isProse(rest[rest.length - 1]!))
    removed.push({ text: rest.pop()!, reason: 'label' });
  let pairs = 0;
  while (isTeaser(rest, rest.length - 2 * (pairs + 1))) pairs++;
  const body = rest.slice(0, rest.length - 2 * pairs);
  if (pairs >= 2 && coverage(rest.slice(body.length), body) < FOREIGN) {
    for (const text of rest.splice(rest.length - 2 * pairs)) removed.push({ text, reason: 'teaser' });
  }
  return rest;
}

/**
 * Teasers share less than this part of their words with the text above them, weighted by how telling the words are.
 * Measured: the seed's five teasers .10; the closing sentence pairs of 274 real articles .34 at the median, .11 at the
 * 5th percentile each, so that two or more in a row below .2 are rarely the article's own subheadings.
 */
const FOREIGN = 0.2;

/** The part of a text's words, weighted by inverse document frequency, that another text holds too. */
function coverage(lines: string[], others: string[]): number {
  const known = new Set(words(others.join(' ')).map(stem));
  let shared = 0;
  let total = 0;
  for (const term of new Set(words(lines.join(' ')).map(stem))) {
    const weight = inverseDocumentFrequency(term);
    total += weight;
    if (known.has(term)) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}

/** A headline of another story with its one-paragraph summary. */
function isTeaser(lines: string[], at: number): boolean {
  const [headline, summary] = [lines[at], lines[at + 1]];
  if (at < 3 || !headline || !summary) return false;
  const words = headline.split(' ').length;
  return !isProse(headline) && words >= 5 && words <= 22 && isProse(summary) && summary.length < 320;
}

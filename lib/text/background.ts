import background from './background.data.json';

const { documents, table } = background;

/** What a stem the table lacks counts as standing in. */
const UNKNOWN = 2;

/** Looked up before: a text asks for the same stems again, and an import for most stems of the language. */
const known = new Map<string, number>();
/** The words of texts in other languages would otherwise gather without end. */
const MOST_KNOWN = 100_000;

/**
 * In how many documents a stem stands, by a binary search in the table's text: lines of a stem and a number to base 36, in
 * the order of their code units.
 */
function frequencyOf(stem: string): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const start = table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const space = table.indexOf(' ', start);
    const found = table.slice(start, space);
    const end = table.indexOf('\n', space);
    if (found === stem) return Number.parseInt(table.slice(space + 1, end), 36);
    if (found < stem) low = end + 1;
    else high = start;
  }
  return UNKNOWN;
}

/**
 * How telling a stem is: its inverse document frequency ln(N / df) in 37,521 English news articles
 * (scripts/make-background.ts made the table). A stem the table lacks counts as standing in two documents.
 * @returns 0 for "the" up to about 9.8.
 */
export function inverseDocumentFrequency(stem: string): number {
  let idf = known.get(stem);
  if (idf === undefined) {
    idf = Math.log(documents / frequencyOf(stem));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(stem, idf);
  }
  return idf;
}

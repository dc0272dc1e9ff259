import background from './background.data.json';

const { documents } = background;
const table = new Map<string, string>(Object.entries(background.table));

/** What a stem the table lacks counts as standing in. */
const UNKNOWN = 2;

/** Looked up before: a text asks for the same stems again, and an import for most stems of the language. */
const known = new Map<string, number>();
/** The words of texts in other languages would otherwise gather without end. */
const MOST_KNOWN = 20_000;

/**
 * In how many documents a stem stands: looked up in the text of the stems that open with the same two letters, lines of a
 * stem and a number to base 36. A worker that was just started reads no whole table for its first answer.
 */
function frequencyOf(stem: string): number {
  const lines = table.get(stem.slice(0, 2)) ?? '';
  const at = lines.indexOf(`\n${stem} `);
  return at < 0 ? UNKNOWN : Number.parseInt(lines.slice(at + stem.length + 2), 36);
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

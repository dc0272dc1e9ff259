import type { ContenderName } from './bench-extension';
import { type FindingRow, SAMPLES } from './measure-finding';
import type { Summary } from './summary';

/** What was measured of one contender at one size of the library. */
export interface BenchRow extends FindingRow {
  name: ContenderName;
  articles: number;
  /** Articles indexed and stored a second. */
  ingestRate: number;
  /** Bytes of index an article beside its text, by indexBytes; null where it was not told. */
  indexBytes: number | null;
  /** Milliseconds from the click on an article to its compared story, worker stopped and running; for the product alone. */
  coldStory?: Summary;
  warmStory?: Summary;
}

const shown = (summary: Summary | undefined) => (summary ? `${summary.median} (${summary.p95})` : '–');

/** Prints the rows as Markdown tables. */
export function printRows(rows: BenchRow[]): void {
  console.log(
    `\nMilliseconds, median (p95), ${SAMPLES} samples a cell, 5 browser starts. Inside the worker unless said.\n`,
  );
  console.log(
    '| index | articles | cold | cold, since the message | cold, files closed too | warm | first after a browser start | the same, since the message | found | heap, MB | in, a second | index, bytes an article |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const row of rows) {
    const times = [
      row.cold,
      row.coldSinceSent,
      row.rested,
      row.warm,
      row.firstAnswer,
      row.firstSinceSent,
    ].map(shown);
    const rest = [`${row.found} of ${SAMPLES}`, row.heap, row.ingestRate, row.indexBytes ?? '–'];
    console.log(
      `| ${[row.name, row.articles.toLocaleString('en'), ...times, ...rest.map(String)].join(' | ')} |`,
    );
  }
  console.log('\n| articles | worker stopped: click to compared story | worker running |\n|---|---|---|');
  for (const { articles, coldStory, warmStory } of rows)
    if (coldStory)
      console.log(`| ${articles.toLocaleString('en')} | ${shown(coldStory)} | ${shown(warmStory)} |`);
}

import background from './background.data.json';

let frequencies: Map<string, number> | undefined;

function load(): Map<string, number> {
  const map = new Map<string, number>();
  for (const group of background.table.split('|')) {
    const [count, ...stems] = group.split(' ');
    for (const stem of stems) map.set(stem, Number(count));
  }
  return map;
}

/**
 * How telling a stem is: its inverse document frequency ln(N / df) in 37,521 English news articles
 * (scripts/make-background.ts made the table). A stem the table lacks counts as standing in two documents.
 * @returns 0 for "the" up to about 9.8.
 */
export function inverseDocumentFrequency(stem: string): number {
  frequencies ??= load();
  return Math.log(background.documents / (frequencies.get(stem) ?? 2));
}

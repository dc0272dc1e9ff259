/** The middle and the slow end of some samples. */
export interface Summary {
  median: number;
  p95: number;
}

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;

/** Median and 95th percentile, to a tenth. */
export function summary(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const tenth = (q: number) => Math.round(10 * quantile(sorted, q)) / 10;
  return { median: tenth(0.5), p95: tenth(0.95) };
}

import type { Page } from 'playwright-core';
import type { ContenderName } from './bench-extension';
import type { Contender } from './in-worker/contender';
import { indexBytes } from './index-bytes';

/** Articles put in together, as an import does, while the rate is measured. */
const BATCH = 50;
/** The rate is measured on this many articles before the size is reached; what comes before goes in by larger batches, to save the bench's time. */
const MEASURED = 500;
const LARGE_BATCH = 2_000;

/** Fills a contender's index up to a size. @returns articles a second over the last, and the index's bytes an article where it tells. */
export async function fillContender(
  page: Page,
  name: ContenderName,
  origin: string,
  from: number,
  to: number,
): Promise<{ ingestRate: number; indexBytes: number | null }> {
  const fill = (first: number, last: number, batch: number) =>
    page.evaluate(
      ([server, start, end, size]) =>
        (globalThis as unknown as { contender: Contender }).contender.fill(server, start, end, size),
      [origin, first, last, batch] as const,
    );
  // MiniSearch stores its whole index after filling, so it is filled in one go.
  const middle = name === 'minisearch' ? from : Math.max(from, to - MEASURED);
  await fill(from, middle, LARGE_BATCH);
  const { articles, seconds } = await fill(middle, to, BATCH);
  const sample = await page.evaluate(
    () => (globalThis as unknown as { contender: Contender }).contender.indexSample?.() ?? null,
  );
  return {
    ingestRate: Math.round(articles / seconds),
    indexBytes: sample && indexBytes(sample),
  };
}

import type { ArticleRecord } from '../library/article-record';

/** The moments a publication time may stand for: a day is all its moments, UTC. */
function interval(publishedAt: string | null): [number, number] | null {
  const time = publishedAt ? Date.parse(publishedAt) : Number.NaN;
  if (publishedAt === null || Number.isNaN(time)) return null;
  return publishedAt.length > 10 ? [time, time] : [time, time + 86_399_999];
}

/** Whether a report came out before another for certain; two of one day, known by day only, did not. */
export function isBefore(a: string | null, b: string | null): boolean {
  const x = interval(a);
  const y = interval(b);
  return x !== null && y !== null && x[1] < y[0];
}

/** Sorts by publication, undated last; reports of one moment stay as they were. */
export function inReportOrder<T>(items: T[], publishedAt: (item: T) => ArticleRecord['publishedAt']): T[] {
  const start = (item: T) => interval(publishedAt(item))?.[0] ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => {
    const [x, y] = [start(a), start(b)];
    return x === y ? 0 : x - y;
  });
}

/**
 * How amounts move with the reports' times: `later-higher` when at least one certainly later report gives more
 * and none gives less, and reports whose order is unknown agree; null otherwise.
 */
export function trendOf(
  values: { publishedAt: string | null; amount: number | null }[],
): 'later-higher' | 'later-lower' | null {
  let higher = false;
  let lower = false;
  for (const a of values) {
    for (const b of values) {
      if (a.amount === null || b.amount === null) return null;
      if (a === b || a.amount === b.amount) continue;
      if (isBefore(a.publishedAt, b.publishedAt)) {
        if (b.amount > a.amount) higher = true;
        else lower = true;
      } else if (!isBefore(b.publishedAt, a.publishedAt)) return null;
    }
  }
  if (higher === lower) return null;
  return higher ? 'later-higher' : 'later-lower';
}

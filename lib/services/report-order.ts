import type { ArticleRecord } from '../library/article-record';
import type { ClockInterval } from '../text/moment-told';

/** The moments a publication time may stand for: a day is all its moments, UTC. */
function interval(publishedAt: string | null): [number, number] | null {
  const time = publishedAt ? Date.parse(publishedAt) : Number.NaN;
  if (publishedAt === null || Number.isNaN(time)) return null;
  return publishedAt.length > 10 ? [time, time] : [time, time + 86_399_999];
}

/** Sorts by publication, undated last; reports of one moment stay as they were. */
export function inReportOrder<T>(items: T[], publishedAt: (item: T) => ArticleRecord['publishedAt']): T[] {
  const start = (item: T) => interval(publishedAt(item))?.[0] ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => {
    const [x, y] = [start(a), start(b)];
    return x === y ? 0 : x - y;
  });
}

/** A report's amount with what is known of when it held. */
export interface TimedAmount {
  publishedAt: string | null;
  amount: number | null;
  /** The time its sentence gives for it; null when it gives none. */
  asOf: ClockInterval | null;
  /** Whether its sentence says that it has risen or fallen to this. */
  moved: 'up' | 'down' | null;
}

const MINUTE = 60_000;
/** The clocks of the world lie between fourteen hours before and twelve behind UTC. */
const EARLIEST_CLOCK = 14 * 60 * MINUTE;
const LATEST_CLOCK = 12 * 60 * MINUTE;

/** When an amount may have held, UTC: by its sentence's own time, on whatever clock, and never after its report came out. */
function heldIn({ publishedAt, asOf }: TimedAmount): [number, number] | null {
  const published = interval(publishedAt);
  if (!asOf) return published;
  const latest = asOf.to * MINUTE + LATEST_CLOCK;
  return [asOf.from * MINUTE - EARLIEST_CLOCK, Math.min(latest, published?.[1] ?? latest)];
}

/** Whether one amount held before another for certain, by the times that both sentences give or by those of the reports; null when times do not tell. */
function heldBefore(a: TimedAmount, b: TimedAmount): boolean | null {
  if (a.asOf && b.asOf && (a.asOf.to < b.asOf.from || b.asOf.to < a.asOf.from))
    return a.asOf.to < b.asOf.from;
  const [x, y] = [heldIn(a), heldIn(b)];
  return x && y && (x[1] < y[0] || y[1] < x[0]) ? x[1] < y[0] : null;
}

/** Whether some report says that what `a` gives rose, or fell, to what `b` gives or to something between the two. */
function movedBetween(a: TimedAmount, b: TimedAmount, values: TimedAmount[]): boolean {
  const [x, y] = [a.amount!, b.amount!];
  return values.some(
    ({ amount, moved }) =>
      amount !== null &&
      ((moved === 'up' && x < amount && amount <= y) || (moved === 'down' && x > amount && amount >= y)),
  );
}

/**
 * How amounts move with time: `later-higher` when at least one certainly later report gives more
 * and none gives less, and reports whose order is unknown agree; null otherwise. Where times do not tell the order, "has risen to" does.
 */
export function trendOf(values: TimedAmount[]): 'later-higher' | 'later-lower' | null {
  let higher = false;
  let lower = false;
  for (const a of values) {
    for (const b of values) {
      if (a.amount === null || b.amount === null) return null;
      if (a === b || a.amount === b.amount) continue;
      const before = heldBefore(a, b);
      const earlier = before ?? movedBetween(a, b, values);
      if (earlier) {
        if (b.amount > a.amount) higher = true;
        else lower = true;
      } else if (before === null && !movedBetween(b, a, values)) return null;
    }
  }
  if (higher === lower) return null;
  return higher ? 'later-higher' : 'later-lower';
}

/** The key of articles whose day is not known. */
export const UNDATED = 'undated';

const DAY_MS = 86_400_000;

/** Before this a date is a default or a typing error, not a day of publication: the web's first news sites are of 1993. */
const EARLIEST = '1990-01-01';

/**
 * The day an article was published, from its ISO 8601 day or moment.
 * @param latest the latest day to believe, such as tomorrow; a later date is an error of the page.
 * @returns "2025-04-24" in the time zone written, or null for no date, another notation ("8/19/19" is two days
 * of the world) or a day that cannot be true.
 */
export function dayOf(publishedAt: string | null, latest = '9999-12-31'): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(publishedAt?.trim() ?? '')?.[1];
  if (!day || day < EARLIEST || day > latest) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // "2025-02-30" parses in some engines as a day of March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** Days between two ISO days, never negative; null when either is unknown. */
export function dayGap(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / DAY_MS;
}

/**
 * The days whose shards may hold a story's articles: the day itself, then outwards, then {@link UNDATED}.
 * @returns 2·radius + 2 keys, nearest first.
 */
export function daysAround(day: string, radius: number): string[] {
  const middle = Date.parse(`${day}T00:00:00Z`);
  const days = [day];
  for (let gap = 1; gap <= radius; gap++) {
    for (const side of [-gap, gap]) {
      days.push(new Date(middle + side * DAY_MS).toISOString().slice(0, 10));
    }
  }
  return [...days, UNDATED];
}

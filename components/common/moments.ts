const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A publication time as the source gives it: a calendar day, or a moment that the reader sees in their own time zone. */
interface Moment {
  date: Date;
  dayOnly: boolean;
}

function parse(iso: string | null): Moment | null {
  if (!iso) return null;
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : { date, dayOnly: DAY_ONLY.test(iso) };
}

/** A bare day is the same day everywhere, so it is formatted where it was parsed: in UTC. */
const zone = ({ dayOnly }: Moment) => (dayOnly ? { timeZone: 'UTC' } : {});

function calendarDay(moment: Moment): string {
  return moment.date.toLocaleDateString('en-CA', zone(moment));
}

/**
 * Day and, where known, clock time: "24 Apr 2025, 14:10".
 * @param locale a BCP 47 tag; the browser's when left out.
 * @returns null when the time is unknown or unreadable.
 */
export function longMoment(iso: string | null, locale?: string): string | null {
  const moment = parse(iso);
  if (!moment) return null;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    ...(moment.dayOnly ? {} : { timeStyle: 'short' }),
    ...zone(moment),
  }).format(moment.date);
}

/**
 * The part of a report's time that tells it from another's: the clock time on the same day, else the day,
 * with its year only when the years differ.
 * @param against the time of the article in the tab.
 * @returns null when the time is unknown or unreadable.
 */
export function shortMoment(iso: string | null, against: string | null, locale?: string): string | null {
  const moment = parse(iso);
  if (!moment) return null;
  const other = parse(against);
  if (other && !moment.dayOnly && calendarDay(moment) === calendarDay(other))
    return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment.date);
  const sameYear = other !== null && calendarDay(moment).slice(0, 4) === calendarDay(other).slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...zone(moment),
  }).format(moment.date);
}

/**
 * The days from the first to the last of some times: "24–25 Apr 2025".
 * @returns null when none of the times is known.
 */
export function dayRange(isos: (string | null)[], locale?: string): string | null {
  const days = isos
    .map(parse)
    .filter((moment) => moment !== null)
    .map((moment) => Date.parse(calendarDay(moment)));
  if (days.length === 0) return null;
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(Math.min(...days), Math.max(...days));
}

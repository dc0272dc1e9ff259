const UNITS: [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long ago or ahead a moment is, in the reader's words: "5 minutes ago", "in 2 hours", "now" within a minute.
 * @param at and @param now milliseconds since 1970. @param locale a BCP 47 tag; the browser's when left out.
 */
export function relativeTime(at: number, now: number, locale?: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const gap = at - now;
  for (const [unit, length] of UNITS) {
    if (Math.abs(gap) >= length) return format.format(Math.round(gap / length), unit);
  }
  return format.format(0, 'second');
}

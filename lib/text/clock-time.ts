/** A figure of hours, or of hours and minutes. */
const FIGURE = /^(\d{1,2})(?:\s?([:.])\s?(\d\d))?$/;
/** The half of the day after it, however its points are set; the second point only where the first stands. */
const HALF = /^\s?([ap])(?:\.\s?m\b\.?|\s?m\b)/i;
const CLOCK = /^\s?(?:GMT|Uhr|o['’]clock)\b/;

/** A time of day. */
export interface ClockTime {
  /** The minute of the day, 0 to 1439. */
  minute: number;
  /** How many of the letters after the figure belong to it: those of " a.m.". */
  after: number;
}

/**
 * The time of day that a figure tells with what follows it: "10" before " a.m.", "8.39" before "am", "17 : 30". A figure of hours and minutes with
 * a colon is a time by itself; without "a.m." or "p.m." it is taken for what a 24-hour clock shows.
 * @returns null for any other figure.
 */
export function clockTime(figure: string, after: string): ClockTime | null {
  const match = FIGURE.exec(figure);
  if (!match) return null;
  const [, hours = '', mark, minutes = '0'] = match;
  const half = HALF.exec(after);
  const clock = half ?? CLOCK.exec(after);
  if (!clock && mark !== ':') return null;
  const late = half?.[1]?.toLowerCase() === 'p';
  const hour = half ? (Number(hours) % 12) + (late ? 12 : 0) : Number(hours);
  return { minute: hour * 60 + Number(minutes), after: clock?.[0].length ?? 0 };
}

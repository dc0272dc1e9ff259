const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A feed is asked no more often than this, and no less often than that while it works. */
export const SHORTEST = 15 * MINUTE;
export const LONGEST = 24 * HOUR;
/** A feed that brought something within two days is asked at least this often. */
const LONGEST_LIVELY = 2 * HOUR;
const LIVELY = 48 * HOUR;

/** A fetch that brought news halves the wait, one that did not lengthens it by a quarter: a night of quiet is an hour or two of wait. */
const FASTER = 0.5;
const SLOWER = 1.25;

/** Waits are spread by this much each way, so that feeds subscribed together are not asked together for ever. */
const JITTER = 0.1;

/** The wait between fetches after one that went well. @param lastNewAt when it last brought something new, null for never. */
export function nextInterval(
  interval: number,
  broughtNew: boolean,
  lastNewAt: number | null,
  now: number,
): number {
  const longest = lastNewAt !== null && now - lastNewAt < LIVELY ? LONGEST_LIVELY : LONGEST;
  const next = interval * (broughtNew ? FASTER : SLOWER);
  return Math.round(Math.min(longest, Math.max(SHORTEST, next)));
}

/** A wait with jitter. @param random from 0 up to 1. */
export function jittered(wait: number, random: number, jitter = JITTER): number {
  return Math.round(wait * (1 + jitter * (2 * random - 1)));
}

/** Failed fetches are spread more: a site that comes back should not meet everybody at once. */
const BACKOFF_JITTER = 0.25;

/**
 * The wait after the n-th failure in a row: a quarter of an hour, doubled each time up to a day, with jitter, and never
 * shorter than the server asked for.
 */
export function backoff(failures: number, random: number, retryAfter: number | null): number {
  const wait = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures - 1, 10));
  return Math.max(jittered(wait, random, BACKOFF_JITTER), retryAfter ?? 0);
}

/**
 * The wait a Retry-After header asks for, in milliseconds, at most a day.
 * @returns null for none, or one that is neither seconds nor a date.
 */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(LONGEST, Number(text) * 1000);
  const date = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(date) ? null : Math.min(LONGEST, Math.max(0, date - now));
}

import { stem } from '../text/terms';

const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december'
  )
    .split(' ')
    .map(stem),
);

/** Whether a stem is that of an English weekday or month. */
export function isCalendarWord(key: string): boolean {
  return CALENDAR.has(key);
}

import type { DateMention } from './dates';
import type { Quantity } from './numbers';
import type { Span } from './sentences';

/** A stretch of time by the clock of whoever tells it, in minutes since 1 January 1970. */
export interface ClockInterval {
  from: number;
  to: number;
}

/** What a sentence is read for already. */
interface Told {
  quantities: readonly Quantity[];
  dates: readonly DateMention[];
  /** The day of the report as `DateMention` counts days; null when it has none. */
  day: number | null;
}

const DAY = 24 * 60;
/** What opens the time up to which a figure holds, in the languages read closely; "by" alone says too little, for much is done "by" a time. */
const AS_OF = /(?<![\p{L}\p{N}])(?:as of|(?:mit )?stand\s?:?|à la date du|a fecha de|aggiornat[aoi]) /iu;
/** How far behind it the time or the day may stand, in letters ("as of early Thursday evening"). */
const REACH = 25;

/**
 * The time that a sentence itself gives for what it counts: "as of 5:30 pm", "(Stand Donnerstag)". A clock time without a day is of the report's own.
 * @returns null when it gives none, or no day is known.
 */
export function toldAsOf(text: string, { quantities, dates, day }: Told): ClockInterval | null {
  const match = AS_OF.exec(text);
  if (!match || day === null) return null;
  const from = match.index + match[0].length;
  const near = ({ start }: Span) => start >= from && start <= from + REACH;
  const clock = quantities.find((quantity) => quantity.unit === 'time' && near(quantity));
  const date = dates.find((mention) => mention.grain === 'day' && near(mention));
  if (!clock && !date) return null;
  const on = (date?.from ?? day) * DAY;
  return clock ? { from: on + clock.low, to: on + clock.low } : { from: on, to: on + DAY - 1 };
}

/** What leads up to a figure that something has risen to ("has risen to", "stieg auf", "est passé à"), or fallen to; a word may stand between. */
const RISEN =
  /(?:risen|rose|rises|rising|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|gr(?:ew|own|ows|owing)|jump(?:s|ed)|soar(?:s|ed)|(?:went|gone|revised) up(?:wards?)?) (?:\p{L}+ )?to $|(?:steigt|stieg(?:en)?|klettert(?:e|en)?) (?:[\p{L}]+ ){0,2}auf $|(?:pass[ée]e?s?|mont[ée]e?s?|grimp[ée]e?s?) (?:\p{L}+ )?à $|(?:sube|subió|subido|aumentó|aumentado|ascendió|ascendido|elevó|elevado) (?:\p{L}+ )?a $|(?:sale|salit[aoie]|aumentat[aoie]) (?:\p{L}+ )?a $/iu;
const FALLEN =
  /(?:fall(?:s|en|ing)|fell|drop(?:s|ped)|decreas(?:es|ed)|(?:revised|went|gone) down(?:wards?)?|lowered) (?:\p{L}+ )?to $|(?:sinkt|sank|fiel(?:en)?) (?:[\p{L}]+ ){0,2}auf $|(?:baisse|baissé|descendu) (?:\p{L}+ )?à $|(?:baja|bajó|bajado|descendió) (?:\p{L}+ )?a $|(?:scende|sces[aoie]) (?:\p{L}+ )?a $/iu;
/** German sets the verb behind: "ist auf 14 gestiegen". */
const RISEN_BEHIND = /^ (?:\p{L}+ )?(?:an)?gestiegen(?!\p{L})/u;
const FALLEN_BEHIND = /^ (?:\p{L}+ )?(?:gesunken|gefallen)(?!\p{L})/u;
/** Longer than any of these ways to say it. */
const LEAD = 40;

/** Whether a sentence says that a figure is what something has risen or fallen to; null when it says neither. */
export function movedTo(text: string, { start, end }: Span): 'up' | 'down' | null {
  const lead = text.slice(Math.max(0, start - LEAD), start);
  const after = text.slice(end, end + LEAD);
  if (RISEN.test(lead) || (/ auf $/.test(lead) && RISEN_BEHIND.test(after))) return 'up';
  if (FALLEN.test(lead) || (/ auf $/.test(lead) && FALLEN_BEHIND.test(after))) return 'down';
  return null;
}

import type { Span } from './sentences';

/** A date of a sentence. Days are counted from 1 January 1970 (UTC); `from` = `to` for a single day. */
export interface DateMention extends Span {
  from: number;
  to: number;
  /** How exact the words are. */
  grain: 'day' | 'month' | 'year';
  /** Whether the words alone fix it ("April 24, 2025"); false when it leans on the article's date ("Thursday", "yesterday"). */
  absolute: boolean;
}

const MONTHS = [
  'jan(?:uary|uar|vier)?|ene(?:ro)?|gen(?:naio)?',
  'feb(?:ruary|ruar|rero|braio)?|f[ée]v(?:rier)?',
  'mar(?:ch|s|zo)?|m[äa]rz',
  'apr(?:il|ile)?|avril|abr(?:il)?',
  'may|mai|mayo|mag(?:gio)?',
  'june?|juni|juin|junio|giu(?:gno)?',
  'july?|juli|juillet|julio|lug(?:lio)?',
  'aug(?:ust)?|ao[ûu]t|ago(?:sto)?',
  'sept?(?:ember|embre|iembre)?|set(?:tembre)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?',
  'nov(?:ember|embre|iembre)?',
  'dec(?:ember)?|dez(?:ember)?|d[ée]c(?:embre)?|dic(?:iembre|embre)?',
];
const WEEKDAYS = [
  'sunday|sonntag|dimanche|domingo|domenica',
  'monday|montag|lundi|lunes|luned[ìi]',
  'tuesday|dienstag|mardi|martes|marted[ìi]',
  'wednesday|mittwoch|mercredi|mi[ée]rcoles|mercoled[ìi]',
  'thursday|donnerstag|jeudi|jueves|gioved[ìi]',
  'friday|freitag|vendredi|viernes|venerd[ìi]',
  'saturday|samstag|sonnabend|samedi|s[áa]bado|sabato',
];
const OFFSETS: [string, number][] = [
  ["today|tonight|heute|aujourd[’']hui|hoy|oggi", 0],
  ['yesterday|gestern|hier|ayer|ieri', -1],
  ['tomorrow|morgen|demain|mañana|domani', 1],
];
const month = `(?:${MONTHS.map((m) => `(?:${m})`).join('|')})`;
/** Where a word of a Latin script begins and ends. To know the letters of all scripts, each pattern would take several times as long to be made ready. */
const EDGE = '(?<![a-zà-ɏ\\d])';
const END = '(?![a-zà-ɏ\\d])';
const MONTH_DAY = new RegExp(
  `${EDGE}(${month})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?${END}(?:\\s?,?\\s(\\d{4}))?`,
  'gi',
);
const DAY_MONTH = new RegExp(
  `${EDGE}(\\d{1,2})(?:\\.|er|º|°|st|nd|rd|th)?\\s(?:de\\s|of\\s)?(${month})\\.?${END}(?:,?\\s(?:de\\s)?(\\d{4}))?`,
  'gi',
);
const MONTH_YEAR = new RegExp(`${EDGE}(${month})\\.?\\s(?:of\\s|de\\s)?(\\d{4})${END}`, 'gi');
const LONE_MONTH = new RegExp(
  `${EDGE}(?:in|last|since|this|en|im|seit|depuis|dal?)\\s(?:last\\s)?(${month})${END}`,
  'gi',
);
const NUMERIC = /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/gu;
const YEAR = /(?:\b(?:in|since|of|by|en|seit|depuis|desde|dal|nel)\s|\()((?:19|20)\d\d)\b/giu;
const WEEKDAY = new RegExp(
  `${EDGE}(?:(next|last|nächsten|kommenden|prochain|próximo|prossimo)\\s)?(${WEEKDAYS.map((w) => `(?:${w})`).join('|')})s?${END}`,
  'gi',
);
const RELATIVE = new RegExp(`${EDGE}(${OFFSETS.map(([w]) => `(?:${w})`).join('|')})${END}`, 'gi');

/** The beginnings of all weekdays and of words such as "tonight"; one look spares most sentences the dearer patterns. */
const MAY_NAME_DAY =
  /(?:^|[^a-z])(?:sund|monda|montag|tues|wedn|thur|frid|satu|sonn|dien|mitt|donn|frei|sams|dima|lund|mard|merc|jeud|vend|same|domi|lune|mart|mi[ée]r|juev|vier|s[áa]b|dome|giov|vene|to(?:day|nig|mor)|heute|aujo|hoy|oggi|yest|gest|hier|ayer|ieri|morg|dema|doma|mañ)/i;

/** Likewise the beginnings of all months; where a figure, and where no figure, may stand beside one. */
const MONTH_BEGINS =
  'jan|ene|gen|feb|f[ée]v|mar|m[äa]rz|apr|avr|abr|ma[iyg]|jun|jui|giu|jul|lug|aug|ao[ûu]|ago|sep|set|oct|okt|ott|nov|de[cz]|d[ée]c|dic';
const MAY_BE_MONTH_FIGURE = new RegExp(
  `(?:^|[^a-z])(?:${MONTH_BEGINS})[^\\s.]*\\.?\\s(?:of\\s|de\\s)?\\d`,
  'i',
);
const MAY_BE_FIGURE_MONTH = new RegExp(`\\d\\S*\\s(?:de\\s|of\\s)?(?:${MONTH_BEGINS})`, 'i');
const MAY_BE_LONE_MONTH = new RegExp(
  `(?:in|last|since|this|en|im|seit|depuis|dal?)\\s(?:last\\s)?(?:${MONTH_BEGINS})`,
  'i',
);

/** Days since 1 January 1970 (UTC) of an ISO day or moment; null when it is none. */
export function dayNumber(iso: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/** The same few words come again and again, and a pattern made anew costs more than all the rest of the reading. */
function finder(list: string[]): (word: string) => number {
  const patterns = list.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'));
  const known = new Map<string, number>();
  return (word) => {
    let index = known.get(word);
    if (index === undefined) {
      index = patterns.findIndex((pattern) => pattern.test(word));
      known.set(word, index);
    }
    return index;
  };
}
const monthIndex = finder(MONTHS);
const weekdayIndex = finder(WEEKDAYS);
const offsetIndex = finder(OFFSETS.map(([words]) => words));

function day(year: number, monthIndex: number, date: number): number {
  return Math.round(Date.UTC(year, monthIndex, date) / 86_400_000);
}

/**
 * Reads the dates of a sentence, resolved against the article's day with a bias to the past: "Tuesday" is the last one unless "next" stands
 * before it, "in March" the last March. Numbers that are no dates are never read as such ("rise to 12 on Sunday" gives Sunday alone).
 * @param published the article's day as ISO 8601; null leaves relative dates out, except that weekdays keep days -7 to -1 so that two can be compared.
 */
export function readDates(text: string, published: string | null): DateMention[] {
  const found: DateMention[] = [];
  const reference = dayNumber(published);
  const now = reference === null ? null : new Date(reference * 86_400_000);
  const add = (
    start: number,
    length: number,
    from: number,
    to: number,
    grain: DateMention['grain'],
    absolute: boolean,
  ) => {
    if (!found.some((d) => start < d.end && d.start < start + length))
      found.push({ start, end: start + length, from, to, grain, absolute });
  };
  const yearFor = (inYear: number, date: number): number | null => {
    if (!now || reference === null) return null;
    const year = now.getUTCFullYear();
    // Half a month of grace lets "on May 2" in an article of 30 April be the coming day.
    return day(year, inYear, date) > reference + 15 ? year - 1 : year;
  };
  const namesDay = MAY_NAME_DAY.test(text);
  // Most sentences hold no figure, and these patterns cost the most.
  const holdsFigure = /\d/.test(text);
  if (holdsFigure) {
    for (const m of text.matchAll(NUMERIC)) {
      const [y, mo, d] = m[1] ? [m[1], m[2], m[3]] : [m[6], m[5], m[4]];
      if (Number(mo) >= 1 && Number(mo) <= 12) {
        const at = day(Number(y), Number(mo) - 1, Number(d));
        add(m.index, m[0].length, at, at, 'day', true);
      }
    }
    const monthFirst = MAY_BE_MONTH_FIGURE.test(text);
    for (const [pattern, likely, monthAt, dateAt] of [
      [MONTH_DAY, monthFirst, 1, 2],
      [DAY_MONTH, MAY_BE_FIGURE_MONTH.test(text), 2, 1],
    ] as const) {
      for (const m of likely ? text.matchAll(pattern) : []) {
        // "They may march 20 miles": before the day, a month is written large.
        if (monthAt === 1 && !/^\p{Lu}/u.test(m[1]!)) continue;
        const index = monthIndex(m[monthAt]!);
        const date = Number(m[dateAt]);
        const year = m[3] ? Number(m[3]) : yearFor(index, date);
        if (date < 1 || date > 31 || year === null) continue;
        add(m.index, m[0].length, day(year, index, date), day(year, index, date), 'day', Boolean(m[3]));
      }
    }
    for (const m of monthFirst ? text.matchAll(MONTH_YEAR) : []) {
      const index = monthIndex(m[1]!);
      add(m.index, m[0].length, day(Number(m[2]), index, 1), day(Number(m[2]), index + 1, 0), 'month', true);
    }
  }
  for (const m of MAY_BE_LONE_MONTH.test(text) ? text.matchAll(LONE_MONTH) : []) {
    if (/^(?:may|mar)$/.test(m[1]!)) continue;
    const index = monthIndex(m[1]!);
    const year = yearFor(index, 1);
    if (year !== null)
      add(m.index, m[0].length, day(year, index, 1), day(year, index + 1, 0), 'month', false);
  }
  for (const m of holdsFigure ? text.matchAll(YEAR) : []) {
    const year = Number(m[1]);
    add(m.index + m[0].indexOf(m[1]!), 4, day(year, 0, 1), day(year, 11, 31), 'year', true);
  }
  if (namesDay) {
    for (const m of text.matchAll(WEEKDAY)) {
      const index = weekdayIndex(m[2]!);
      if (reference === null) {
        add(m.index, m[0].length, index - 7, index - 7, 'day', false);
        continue;
      }
      // 1 January 1970 was a Thursday.
      const back = (((reference + 4) % 7) - index + 7) % 7;
      const ahead = m[1] && !/^last$/i.test(m[1]);
      const at = ahead ? reference + ((7 - back) % 7 || 7) : reference - back;
      add(m.index, m[0].length, at, at, 'day', false);
    }
  }
  for (const m of namesDay ? text.matchAll(RELATIVE) : []) {
    const offset = OFFSETS[offsetIndex(m[1]!)]?.[1];
    if (reference !== null && offset !== undefined)
      add(m.index, m[0].length, reference + offset, reference + offset, 'day', false);
  }
  return found.sort((a, b) => a.start - b.start);
}

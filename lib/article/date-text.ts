import { visibleText } from './visible-text';

/**
 * A date as pages write it, as an ISO 8601 day or moment with its own zone kept.
 * @returns null for what is no date, or lies before 1990 or after 2100.
 */
export function normalizeDate(raw: string): string | null {
  const text = visibleText(raw).slice(0, 80);
  if (/^\d{10}$/.test(text) || /^\d{13}$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  const iso =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    ) ??
    /^(\d{4})\/(\d\d?)\/(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?)?/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (iso) return assemble(iso);
  const spelled = spelledDay(text);
  return spelled;
}

function assemble(parts: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = parts;
  if (!inRange(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (!hour || Number(hour) > 23) return date;
  const clock = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  if (!zone) return `${date}T${clock}`;
  if (/^[a-z]/i.test(zone)) return `${date}T${clock}Z`;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return `${date}T${clock}${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function inRange(year: number, month: number, day: number): boolean {
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Month names of the languages news comes in most, by their first letters without accents. */
const MONTHS: [RegExp, number][] = [
  [/^(jan|ene|gen|янв|ocak|stycz|led)/i, 1],
  [/^(feb|fev|févr|fevr|фев|lut|unor|subat)/i, 2],
  [/^(mar|mär|maer|mrt|марта?|brez)/i, 3],
  [/^(apr|abr|avr|апр|kwie|dub)/i, 4],
  [/^(may|mai|mei|maj|mag|мая|май|kvet)/i, 5],
  [/^(jun|juin|giu|июн|czerw|cerv)/i, 6],
  [/^(jul|juil|lug|июл|lip)/i, 7],
  [/^(aug|ago|aou|août|авг|sierp|srp)/i, 8],
  [/^(sep|set|сен|wrze|zari)/i, 9],
  [/^(oct|okt|ott|out|окт|pazd|rij)/i, 10],
  [/^(nov|ноя|listopad)/i, 11],
  [/^(dec|dez|dic|dez|дек|grud|pros)/i, 12],
];

export function monthOf(name: string): number {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return MONTHS.find(([pattern]) => pattern.test(plain))?.[1] ?? 0;
}

/** A day spelled with a month name, or written day first with dots or month first with slashes. */
export function spelledDay(text: string): string | null {
  if (!/\d{4}/.test(text)) return null;
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|er)?(?:\s+(?:de|of|d'))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+de[l]?)?[\s-]+(\d{4})\b/u.exec(
      text,
    );
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (monthFirst) return isoDay(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (eastAsian) return isoDay(Number(eastAsian[1]), Number(eastAsian[2]), Number(eastAsian[3]));
  const yearFirst = /\b(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/.exec(text);
  if (yearFirst) return isoDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) return isoDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  return null;
}

export function isoDay(year: number, month: number, date: number): string | null {
  if (!inRange(year, month, date)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC of the zones RFC 822 names and those feeds name beside them. */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  brt: -180,
  art: -180,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  mez: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  acst: 570,
  acdt: 630,
  nzst: 720,
  nzdt: 780,
};

/** "Sat, 22 Nov 2026 10:00:05 EST", day name, seconds and zone optional, the month also spelled out, dashes as well. */
const RFC =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([+-]\d{1,2}:?\d{2}|\(?[a-z]{1,5}\)?(?:[+-]\d{1,2}:?\d{0,2})?)?(?:\s*\([a-z ]+\))?$/i;
/** "Nov 22, 2026 10:00 AM EST", as some systems write by hand. */
const MONTH_FIRST =
  /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?$/i;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,5})?)?$/i;

/** Minutes east of UTC; 0 without a zone, null for one that is not known. */
function offsetOf(zone: string | undefined): number | null {
  if (!zone) return 0;
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (digits) {
    const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
    return digits[1] === '-' ? -minutes : minutes;
  }
  return ZONES[zone.replace(/[()]/g, '').toLowerCase()] ?? null;
}

function moment(parts: (string | number | undefined)[], zone: string | undefined): string | null {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0)) as number[];
  const time = Date.UTC(year!, month! - 1, day!, hour!, minute!, Math.min(second!, 59));
  const offset = offsetOf(zone);
  const date = new Date(time);
  // "31 Feb" and "25:00" roll over: no date, not another one. A zone nobody knows is taken for UTC.
  const real = month! >= 1 && month! <= 12 && date.getUTCDate() === day && hour! < 24 && minute! < 60;
  if (!real || year! < 1990 || year! > 2100) return null;
  return new Date(time - (offset ?? 0) * 60_000).toISOString();
}

/** Two-digit years as RFC 2822 reads them: 00 to 49 are of this century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

/**
 * A feed's date as an ISO 8601 moment in UTC: the forms of RFC 822, 2822 and 3339 and the usual mistakes in them. A day
 * without a time is its midnight, a time without a zone is UTC.
 * @returns null for what is no date: a day that does not exist, a year before 1990, words.
 */
export function feedMoment(raw: string): string | null {
  const text = raw.replace(/\s+/g, ' ').trim().slice(0, 80);
  const iso = ISO.exec(text);
  if (iso) return moment(iso.slice(1, 7), iso[7]);
  const rfc = RFC.exec(text);
  if (rfc) {
    const month = MONTHS.indexOf(rfc[2]!.toLowerCase()) + 1;
    return moment([fullYear(rfc[3]!), month, rfc[1], rfc[4], rfc[5], rfc[6]], rfc[7]);
  }
  const first = MONTH_FIRST.exec(text);
  if (!first) return null;
  const month = MONTHS.indexOf(first[1]!.toLowerCase()) + 1;
  const twelve = first[7] ? (Number(first[4]) % 12) + (/p/i.test(first[7]) ? 12 : 0) : first[4];
  return moment([first[3], month, first[2], twelve, first[5], first[6]], first[8]);
}

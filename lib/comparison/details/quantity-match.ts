import { isConverted } from '../../text/measures';
import type { Quantity } from '../../text/numbers';

/** How far apart two measures may be that were converted and rounded ("10 km" and "six miles"), as a share of the greater. */
const CONVERTED = 0.06;
/** How far apart "about 150" and another figure may be, and how far above "more than 200" an exact figure may lie, as shares. */
const ABOUT = 0.1;
const LEAST_REACH = 0.25;

/** Which toll a quantity counts; null for any other thing. */
export function tollOf(quantity: Quantity): 'killed' | 'injured' | null {
  const [first] = quantity.of;
  return first === 'killed' || first === 'injured' ? first : null;
}

/** Stems of words that count the same things in news, by the first of each group. */
const THINGS = new Map(
  `peopl person resid inhabit citizen popul
   hous home build structur hotel
   soldier troop
   quak earthquak tremor temblor
   car vehicl
   articl stori
   compani firm
   lawmak legisl`
    .trim()
    .split(/\n\s*/)
    .flatMap((line) => line.split(' ').map((stem) => [stem, line.split(' ')[0]!] as const)),
);
const thingOf = (stem: string): string => THINGS.get(stem) ?? stem;

/** Stems of groups among the dead and hurt, each with what it is told apart by: six children are not all who died. */
const VICTIMS = new Map(
  'child=child children=child women=women woman=women soldier=soldier troop=soldier polic=police offic=police student=student civilian=civilian worker=worker tourist=tourist'
    .split(' ')
    .map((entry) => entry.split('=') as [string, string]),
);

/** The group of victims that a toll counts; null for all, and for a lone victim, whoever it was. */
function victimsOf({ of, low, high }: Quantity): string | null {
  if (low === 1 && high === 1) return null;
  return of.map((stem) => VICTIMS.get(stem)).find((group) => group !== undefined) ?? null;
}

/** Whether two quantities count or measure the same kind of thing: one toll, one unit with a shared noun, or a shared noun. */
export function sameThing(a: Quantity, b: Quantity): boolean {
  if ((a.unit === 'rank') !== (b.unit === 'rank') || (a.unit === 'year') !== (b.unit === 'year'))
    return false;
  if (a.unit === 'year' || a.unit === 'time') return a.unit === b.unit && a.low === b.low;
  if (a.unit !== b.unit) return false;
  if (a.unit === 'magnitude') return true;
  // Two scores of one vote or game share a side; others are of two.
  if (a.unit === 'score') return a.low === b.low || a.high === b.high;
  if (tollOf(a) || tollOf(b)) return tollOf(a) === tollOf(b) && victimsOf(a) === victimsOf(b);
  const things = b.of.map(thingOf);
  return a.of.some((stem) => things.includes(thingOf(stem)));
}

/**
 * Whether two quantities of one thing can both be true as a careful reader takes them: equal figures, overlapping vague amounts, "about" within a
 * tenth, "more than 200" and 249. "At least 9" and "at least 12" differ, and so do "nearly 70" and "at least 70".
 */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  if (a.unit === 'score') return a.low === b.low && a.high === b.high;
  const [vagueA, vagueB] = [a.low !== a.high, b.low !== b.high];
  if (vagueA || vagueB) {
    // "Dozens" bears 34; an open-ended "more than 200" lies above it.
    if (!vagueA && a.bound === 'least') return a.low < b.high * 0.75 && a.low >= b.low * 0.5;
    if (!vagueB && b.bound === 'least') return b.low < a.high * 0.75 && b.low >= a.low * 0.5;
    return a.low <= b.high && b.low <= a.high;
  }
  const [least, most] = a.low <= b.low ? [a, b] : [b, a];
  if (a.low === b.low)
    return !((a.bound === 'least' && b.bound === 'most') || (a.bound === 'most' && b.bound === 'least'));
  const gap = (most.low - least.low) / Math.max(1, Math.abs(most.low));
  if (a.bound === 'about' || b.bound === 'about') return gap <= ABOUT;
  if (isConverted(a.unit) && gap <= CONVERTED) return true;
  // "More than 200" bears 249, and "nearly 70" bears 68; two open bounds that differ do not bear each other out.
  if (least.bound === 'least' && most.bound === 'exact')
    return most.low - least.low <= LEAST_REACH * least.low && least.low >= 20;
  if (most.bound === 'most' && least.bound === 'exact') return gap <= ABOUT;
  return false;
}

import type { Quantity } from '../text/numbers';

/** How far apart "about 150" and another figure may be, and how far above "more than 200" an exact figure may lie, as shares. */
const ABOUT = 0.1;
const LEAST_REACH = 0.25;

/** Which toll a quantity counts; null for any other thing. */
export function tollOf(quantity: Quantity): 'killed' | 'injured' | null {
  const [first] = quantity.of;
  return first === 'killed' || first === 'injured' ? first : null;
}

/** Whether two quantities count or measure the same kind of thing: one toll, one unit with a shared noun, or a shared noun. */
export function sameThing(a: Quantity, b: Quantity): boolean {
  if ((a.unit === 'rank') !== (b.unit === 'rank') || (a.unit === 'year') !== (b.unit === 'year'))
    return false;
  if (a.unit === 'year' || a.unit === 'time') return a.unit === b.unit && a.low === b.low;
  if (a.unit !== b.unit) return false;
  if (tollOf(a) || tollOf(b)) return tollOf(a) === tollOf(b);
  return a.of.some((stem) => b.of.includes(stem));
}

/**
 * Whether two quantities of one thing can both be true as a careful reader takes them: equal figures, overlapping vague amounts, "about" within a
 * tenth, "more than 200" and 249. "At least 9" and "at least 12" differ, and so do "nearly 70" and "at least 70".
 */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
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
  // "More than 200" bears 249, and "nearly 70" bears 68; two open bounds that differ do not bear each other out.
  if (least.bound === 'least' && most.bound === 'exact')
    return most.low - least.low <= LEAST_REACH * least.low && least.low >= 20;
  if (most.bound === 'most' && least.bound === 'exact') return gap <= ABOUT;
  return false;
}

import type { ArticleCard, ValueView } from '../../lib/services/story-view';

/** Reports that give the same figure, drawn side by side. */
export interface DotGroup {
  amount: number;
  /** The figure with its hedge: "≥ 12". */
  label: string;
  articles: ArticleCard[];
  /** 0 (the lowest figure) to 1 (the highest). */
  position: number;
  /** 0 for the top line; figures too near each other to stand side by side go on lines below. */
  lane: number;
}

/** A dot with its gap, in CSS px. */
export const DOT_PITCH = 20;
/** More reports of one figure than this are counted, not drawn; a single one more takes no more room drawn. */
export const DOTS_DRAWN = 3;
/** The narrowest card's drawing width in CSS px (a 320 px panel), for which lines are assigned. */
const NARROWEST = 182;
/** A label character's width in CSS px at the label's size. */
const CHARACTER = 6.5;

const SIGN = { exact: '', least: '≥ ', most: '≤ ', about: '≈ ' };

function labelOf(values: ValueView[]): string {
  const amount = values[0]!.amount!;
  const bounds = new Set(values.map((value) => value.bound ?? 'exact'));
  const figure = new Intl.NumberFormat(undefined, {
    notation: Math.abs(amount) >= 1e5 ? 'compact' : 'standard',
    maximumFractionDigits: 2,
  }).format(amount);
  return (bounds.size === 1 ? SIGN[[...bounds][0]!] : '') + figure;
}

/**
 * Places the reports of a figure on a line, lowest first.
 * @returns empty when fewer than two different figures are known: there is nothing to see then.
 */
export function layoutDots(values: ValueView[]): DotGroup[] {
  const byAmount = new Map<number, ValueView[]>();
  for (const value of values)
    if (value.amount !== null && Number.isFinite(value.amount))
      byAmount.set(value.amount, [...(byAmount.get(value.amount) ?? []), value]);
  if (byAmount.size < 2) return [];
  const amounts = [...byAmount.keys()].sort((a, b) => a - b);
  const low = amounts[0]!;
  const span = amounts.at(-1)! - low;
  /** Per line, where its last group ends. */
  const ends: number[] = [];
  return amounts.map((amount) => {
    const group = byAmount.get(amount)!;
    const label = labelOf(group);
    // An article may give a figure twice; it is one report.
    const articles = [...new Map(group.map(({ article }) => [article.id, article])).values()];
    const drawn = Math.min(articles.length, DOTS_DRAWN + 1);
    const width = Math.max(drawn * DOT_PITCH, label.length * CHARACTER) + 4;
    const position = (amount - low) / span;
    const start = position * NARROWEST - width / 2;
    const free = ends.findIndex((end) => end <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + width;
    return { amount, label, articles, position, lane };
  });
}

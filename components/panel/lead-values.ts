import type { ValueView } from '../../lib/services/story-view';

/** More rows than this and a fact card no longer fits a glance. */
const SHOWN = 4;

const sameValue = (value: ValueView): string =>
  value.amount === null ? value.value.toLowerCase() : `${value.bound} ${value.amount}`;

/**
 * Which values of a fact show before the reader asks for all: the first report of each different value and the
 * article in the tab first, then the earliest, `SHOWN` at most; a single one left over is shown too.
 * @returns both parts in the order given.
 */
export function leadValues(values: ValueView[]): { shown: ValueView[]; folded: ValueView[] } {
  if (values.length <= SHOWN + 1) return { shown: values, folded: [] };
  const seen = new Set<string>();
  const telling = values.filter((value) => {
    const fresh = !seen.has(sameValue(value));
    seen.add(sameValue(value));
    return fresh || value.article.here;
  });
  const chosen = new Set([...telling, ...values].slice(0, Math.max(SHOWN, 0)));
  for (const value of values) if (chosen.size < SHOWN) chosen.add(value);
  return {
    shown: values.filter((value) => chosen.has(value)),
    folded: values.filter((value) => !chosen.has(value)),
  };
}

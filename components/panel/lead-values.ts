import type { ValueView } from '../../lib/services/story-view';

/** More rows than this and a fact card no longer fits a glance. */
const SHOWN = 4;

const sameValue = (value: ValueView): string =>
  value.amount === null ? value.value.toLowerCase() : `${value.bound} ${value.amount}`;

/**
 * Which values of a fact show before the reader asks for all: the article in the tab, then the first report of each
 * different value, then the earliest, `SHOWN` at most; a single one left over is shown too.
 * @returns both parts in the order given.
 */
export function leadValues(values: ValueView[]): { shown: ValueView[]; folded: ValueView[] } {
  if (values.length <= SHOWN + 1) return { shown: values, folded: [] };
  const here = values.filter((value) => value.article.here);
  const firsts = values.filter(
    (value, i) => values.findIndex((v) => sameValue(v) === sameValue(value)) === i,
  );
  const chosen = new Set<ValueView>();
  for (const value of [...here, ...firsts, ...values]) if (chosen.size < SHOWN) chosen.add(value);
  return {
    shown: values.filter((value) => chosen.has(value)),
    folded: values.filter((value) => !chosen.has(value)),
  };
}

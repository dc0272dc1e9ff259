import type { Place } from '../comparison/comparison';
import type { TabRecord } from '../library/tab-record';
import { isSure } from './sure-link';

/** The sentences of a tab's article to mark, by index; a sentence that both agrees and differs is in `differs`. */
export interface MarkPlan {
  same: number[];
  differs: number[];
}

/** Which sentences are surely reported elsewhere, and in which of them reports differ. */
export function planMarks({ article, comparison }: TabRecord): MarkPlan {
  if (!article || !comparison) return { same: [], differs: [] };
  const same = new Set<number>();
  const differs = new Set<number>();
  const mark = (place: Place, set: Set<number>) => {
    if (place.article === article.id) set.add(place.sentence);
  };
  for (const link of comparison.links.filter(isSure)) {
    for (const place of [link.a, link.b]) mark(place, link.agreement === 'differs' ? differs : same);
  }
  for (const fact of comparison.facts.filter(({ status }) => status === 'differs')) {
    for (const { place } of fact.values) mark(place, differs);
  }
  return { same: [...same].filter((i) => !differs.has(i)), differs: [...differs] };
}

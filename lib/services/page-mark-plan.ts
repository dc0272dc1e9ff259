import type { TabRecord } from '../library/tab-record';

/** The sentences of a tab's article to mark, by index; a sentence that both agrees and differs is in `differs`. */
export interface MarkPlan {
  same: number[];
  differs: number[];
}

/** Which sentences are reported elsewhere, and in which of them reports differ. */
export function planMarks(tab: TabRecord): MarkPlan {
  const here = tab.article?.id;
  const same = new Set<number>();
  const differs = new Set<number>();
  for (const { a, b, agreement } of tab.comparison?.links ?? []) {
    for (const place of [a, b]) {
      if (place.article === here) (agreement === 'differs' ? differs : same).add(place.sentence);
    }
  }
  return { same: [...same].filter((i) => !differs.has(i)), differs: [...differs] };
}

import type { ArticleRecord } from '../library/article-record';
import { storyText } from '../library/articles';
import type { Match } from '../story/rank-candidates';
import { reasonsWith } from '../story/reasons';
import type { Mate } from './find-story';

/**
 * Says why the articles of a story are taken for one: what each shares with the article read. Finding them does not wait for it.
 * @param records the mates as they are held; one that is gone is left out.
 */
export function explainMatches(
  article: ArticleRecord,
  mates: readonly Mate[],
  records: readonly ArticleRecord[],
): Match[] {
  const reasons = reasonsWith(storyText(article));
  const held = new Map(records.map((record) => [record.id, record]));
  return mates.flatMap(({ id, score, dayGap }): Match[] => {
    const other = held.get(id);
    return other ? [{ id, score, same: true, why: { ...reasons(storyText(other)), dayGap } }] : [];
  });
}

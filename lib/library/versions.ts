import type { ArticleRecord } from './article-record';
import { contentHash, plainText } from './content-hash';
import type { LibraryDatabase } from './database';
import type { VersionRecord } from './version-record';

/** How much of an article each holds, from least. */
const FULLNESS = { summary: 0, partial: 1, full: 2 };

/**
 * What a text that comes in is to the one held under the same address: `same` (or a lesser part of it, or known as a
 * former version already), `fuller` where less of the article was held before, `revised` where the outlet changed it,
 * `former` where it is older than the one held, as in an import.
 */
export type Relation = 'same' | 'fuller' | 'revised' | 'former';

/** Compares a text that comes in with the held one of the same id; white space and sentence cuts do not count. */
export function relationOf(held: ArticleRecord, next: ArticleRecord): Relation {
  if (plainText(held) === plainText(next)) {
    return FULLNESS[next.completeness] > FULLNESS[held.completeness] ? 'fuller' : 'same';
  }
  const more = FULLNESS[next.completeness] - FULLNESS[held.completeness];
  if (more !== 0) return more > 0 ? 'fuller' : 'same';
  const older = next.addedAt < held.addedAt;
  // Feeds reword their summaries as they like: the newest stands for the others.
  if (next.completeness === 'summary') return older ? 'same' : 'fuller';
  return older ? 'former' : 'revised';
}

/** A text as a former version, replaced at a time in milliseconds since 1970. */
export const versionOf = (record: ArticleRecord, replacedAt: number): VersionRecord => ({
  articleId: record.id,
  hash: contentHash(record),
  replacedAt,
  record,
});

/** The former versions of an article, the last replaced first. */
export async function versionsOf(db: LibraryDatabase, articleId: string): Promise<VersionRecord[]> {
  const versions = await db.versions.where('articleId').equals(articleId).toArray();
  return versions.sort((x, y) => y.replacedAt - x.replacedAt);
}

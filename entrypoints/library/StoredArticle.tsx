import { FailureView } from '../../components/common/FailureView';
import { useLive } from '../../components/hooks/use-live';
import { ArticleVersions } from '../../components/library/ArticleVersions';
import { ReadingView } from '../../components/library/ReadingView';
import type { LibraryDatabase } from '../../lib/library/database';
import { versionsOf } from '../../lib/library/versions';
import { articleCard } from '../../lib/services/article-card';

/** One stored article, at a sentence if one is named; back to the list when it is not there. */
export function StoredArticle({
  db,
  id,
  sentence,
  onBack,
}: {
  db: LibraryDatabase;
  id: string;
  sentence: number | null;
  onBack: () => void;
}) {
  const { value, failure } = useLive(`article ${id}`, async () => {
    const article = await db.articles.get(id);
    return article ? { article, versions: await versionsOf(db, id) } : null;
  });
  if (failure) return <FailureView {...failure} onRetry={() => location.reload()} />;
  if (value === undefined) return null;
  if (value === null) return <FailureView reason="page" onRetry={onBack} />;
  const { article, versions } = value;
  const { sentences, paragraphStarts, structure } = article;
  return (
    <ReadingView
      article={articleCard(article, false)}
      sentences={sentences}
      paragraphStarts={paragraphStarts}
      structure={structure}
      marked={sentence}
      onBack={onBack}
    >
      <ArticleVersions article={article} versions={versions} />
    </ReadingView>
  );
}

import { FailureView } from '../../components/common/FailureView';
import { useLive } from '../../components/hooks/use-live';
import { ReadingView } from '../../components/library/ReadingView';
import type { LibraryDatabase } from '../../lib/library/database';
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
  const { value, failure } = useLive(`article ${id}`, async () => (await db.articles.get(id)) ?? null);
  if (failure) return <FailureView {...failure} onRetry={() => location.reload()} />;
  if (value === undefined) return null;
  if (value === null) return <FailureView reason="page" onRetry={onBack} />;
  const { sentences, paragraphStarts } = value;
  return (
    <ReadingView
      article={articleCard(value, false)}
      sentences={sentences}
      paragraphStarts={paragraphStarts}
      marked={sentence}
      onBack={onBack}
    />
  );
}

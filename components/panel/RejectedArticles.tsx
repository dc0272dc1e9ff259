import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { textOfCount, useText } from '../text';

/** The articles the reader took out of this story, each with the way back; nothing when there are none. */
export function RejectedArticles({
  rejected,
  onRestore,
}: {
  rejected: ArticleCard[];
  onRestore: (article: ArticleCard) => void;
}) {
  const text = useText();
  if (rejected.length === 0) return null;
  return (
    <Disclosure label={textOfCount(text, 'rejectedOne', 'rejectedMany', rejected.length)}>
      <ul className="rejected">
        {rejected.map((article) => (
          <li key={article.id}>
            <span className="own" dir="auto">
              {article.title}
            </span>{' '}
            <Button look="quiet" onClick={() => onRestore(article)} label={text('restoreOf', article.outlet)}>
              {text('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

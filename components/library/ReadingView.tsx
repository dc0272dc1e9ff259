import type { ReactNode } from 'react';
import type { ParagraphShape } from '../../lib/article/structure';
import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { webAddress } from '../common/PassageLink';
import { ArticleHeader } from '../panel/ArticleHeader';
import { useText } from '../text';
import { ArticleText } from './ArticleText';

/** An article's stored text as it was read, with one sentence marked and scrolled to. */
export function ReadingView({
  article,
  sentences,
  paragraphStarts,
  structure,
  marked,
  onBack,
  children,
}: {
  article: ArticleCard;
  /** In reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
  /** One a paragraph; all are plain where it is left out. */
  structure?: ParagraphShape[];
  /** The index of the sentence to show; null for the article's beginning. */
  marked: number | null;
  onBack: () => void;
  /** What stands below the text. */
  children?: ReactNode;
}) {
  const text = useText();
  const address = webAddress(article);
  return (
    <main className="reading">
      <Button look="quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('sectionArticles')}
      </Button>
      <article>
        <ArticleHeader article={article} />
        {address && (
          <p className="note">
            <a href={address} target="_blank" rel="noreferrer">
              {text('openOriginal')}
            </a>
          </p>
        )}
        <ArticleText
          language={article.language}
          sentences={sentences}
          paragraphStarts={paragraphStarts}
          structure={structure}
          marked={marked}
        />
        {children}
      </article>
    </main>
  );
}

import { useEffect, useRef } from 'react';
import type { ArticleCard } from '../../lib/services/story-view';
import { Button } from '../common/Button';
import { webAddress } from '../common/PassageLink';
import { ArticleHeader } from '../panel/ArticleHeader';
import { useText } from '../text';

/** An article's stored text as it was read, with one sentence marked and scrolled to. */
export function ReadingView({
  article,
  sentences,
  paragraphStarts,
  marked,
  onBack,
}: {
  article: ArticleCard;
  /** In reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
  /** The index of the sentence to show; null for the article's beginning. */
  marked: number | null;
  onBack: () => void;
}) {
  const text = useText();
  const mark = useRef<HTMLElement>(null);
  const address = webAddress(article);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence or article is shown anew
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [article.id, marked]);
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
        <div className="own article-text" lang={article.language ?? undefined}>
          {paragraphStarts.map((start, i) => (
            <p key={start} dir="auto">
              {sentences.slice(start, paragraphStarts[i + 1]).map((sentence, j) => {
                const index = start + j;
                const space = j > 0 ? ' ' : '';
                return index === marked ? (
                  <span key={index}>
                    {space}
                    <mark ref={mark} className="asked">
                      {sentence}
                    </mark>
                  </span>
                ) : (
                  `${space}${sentence}`
                );
              })}
            </p>
          ))}
        </div>
      </article>
    </main>
  );
}

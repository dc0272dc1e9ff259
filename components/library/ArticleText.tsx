import { useEffect, useRef } from 'react';

/** An article's own words in their paragraphs, with one sentence marked and scrolled to. */
export function ArticleText({
  language,
  sentences,
  paragraphStarts,
  marked,
}: {
  language?: string | null;
  /** In reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
  /** The index of the sentence to show; null for none. */
  marked: number | null;
}) {
  const mark = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence or text is shown anew
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [sentences, marked]);
  return (
    <div className="own article-text" lang={language ?? undefined}>
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
  );
}

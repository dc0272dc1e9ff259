import { useEffect, useRef } from 'react';
import type { ParagraphShape } from '../../lib/article/structure';
import { ReportTime } from '../common/ReportTime';
import { groupParagraphs, type ShownParagraph } from './group-paragraphs';

/** An article's own words as the page had them: paragraphs, subheadings, lists, quotations, and entries with their times; one sentence marked and scrolled to. */
export function ArticleText({
  language,
  sentences,
  paragraphStarts,
  structure,
  marked,
}: {
  language?: string | null;
  /** In reading order. */
  sentences: string[];
  /** Indexes into `sentences` at which a paragraph starts, ascending from 0. */
  paragraphStarts: number[];
  /** One a paragraph; all are plain where it is left out. */
  structure?: ParagraphShape[];
  /** The index of the sentence to show; null for none. */
  marked: number | null;
}) {
  const mark = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence or text is shown anew
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [sentences, marked]);
  const words = ({ start, end }: ShownParagraph) =>
    sentences.slice(start, end).map((sentence, j) => {
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
    });
  return (
    <div className="own article-text" lang={language ?? undefined}>
      {groupParagraphs(paragraphStarts, structure).map(({ kind, paragraphs }) => {
        const first = paragraphs[0]!;
        return (
          <div key={first.start} className={first.at ? 'entry' : undefined}>
            {first.at && (
              <p className="entry-time">
                <ReportTime at={first.at} />
              </p>
            )}
            {kind === 'list-item' ? (
              <ul>
                {paragraphs.map((item) => (
                  <li key={item.start} dir="auto">
                    {words(item)}
                  </li>
                ))}
              </ul>
            ) : kind === 'quote' ? (
              <blockquote dir="auto">
                {paragraphs.map((item) => (
                  <p key={item.start}>{words(item)}</p>
                ))}
              </blockquote>
            ) : kind === 'heading' ? (
              <h2 dir="auto">{words(first)}</h2>
            ) : (
              <p dir="auto" className={kind === 'table-row' ? 'table-row' : undefined}>
                {words(first)}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

import type { MouseEvent, ReactNode } from 'react';
import { passageAddress } from '../../lib/services/passage-address';
import type { ArticleCard } from '../../lib/services/story-view';

/** What is needed to open an article at a sentence; a `Passage` is one. */
export interface PassagePlace {
  article: ArticleCard;
  sentence: number;
  text: string;
}

/** Opens an article at a sentence. */
export type OpenPassage = (passage: PassagePlace) => void;

/** An article's address if a link may carry it: a web page's, never a script's or a file's. */
export function webAddress(article: ArticleCard): string | null {
  return article.address && /^https?:\/\//i.test(article.address) ? article.address : null;
}

/**
 * The way to a passage: a real link where the article has a web address and is not the one in the tab, so that
 * it can be opened in a tab or copied as any link can; else a button. A plain click calls `onOpen`.
 */
export function PassageLink({
  passage,
  onOpen,
  children,
  className = 'passage',
  label,
}: {
  passage: PassagePlace;
  onOpen: OpenPassage;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  const address = passage.article.here ? null : webAddress(passage.article);
  if (!address)
    return (
      <button type="button" className={className} aria-label={label} onClick={() => onOpen(passage)}>
        {children}
      </button>
    );
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(passage);
  };
  return (
    <a
      className={className}
      href={passageAddress(address, passage.text)}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      onClick={open}
    >
      {children}
    </a>
  );
}

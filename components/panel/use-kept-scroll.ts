import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the reader's place: while `subject` is shown the scroll position is noted, and it is taken up again when the
 * same subject is shown once more; another subject starts at the top.
 * @param subject null while something else is shown.
 */
export function useKeptScroll(subject: string | null): void {
  const kept = useRef({ subject: '', top: 0 });
  useLayoutEffect(() => {
    if (subject === null) return;
    const top = kept.current.subject === subject ? kept.current.top : 0;
    if (window.scrollY !== top) window.scrollTo({ top, behavior: 'instant' });
    const note = () => {
      kept.current = { subject, top: window.scrollY };
    };
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [subject]);
}

import { useEffect } from 'react';
import { tellBackground } from './messages';

/** Work that stands this long, in milliseconds, is asked for again: the worker that did it may have been stopped. */
const RESUME_AFTER = 3_000;

/** While a page waits for the background's work, has unfinished work carried on. */
export function useResume(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      // A worker that cannot answer now is asked again.
      tellBackground('work.resume', {}).catch(() => undefined);
    }, RESUME_AFTER);
    return () => clearInterval(timer);
  }, [waiting]);
}

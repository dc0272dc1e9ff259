import { useEffect, useState } from 'react';
import type { LibraryDatabase } from '../../lib/library/database';
import { type FirstStory, firstStories } from '../../lib/services/first-stories';

/** Stories shown: a handful to begin with. */
const SHOWN = 5;
/** Between two looks while articles come in, in milliseconds. */
const EVERY = 4_000;
const DAY_MS = 86_400_000;

/** Adds stories not shown yet behind those that are, so that nothing moves under the reader's pointer. */
function withNew(shown: FirstStory[], found: FirstStory[]): FirstStory[] {
  const known = new Set(shown.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const fresh = found.filter(({ articles }) => !articles.some(({ id }) => known.has(id)));
  return [...shown, ...fresh].slice(0, SHOWN);
}

/** Stories of yesterday and today that several outlets tell, looked for as articles come in until there are enough. */
export function useFirstStories(db: LibraryDatabase, active: boolean): FirstStory[] {
  const [stories, setStories] = useState<FirstStory[]>([]);
  useEffect(() => {
    if (!active) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    let last = -1;
    const look = async () => {
      const held = await db.articles.count();
      const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
      const found = held === last ? [] : await firstStories(db, yesterday, SHOWN);
      last = held;
      if (!current) return;
      setStories((before) => withNew(before, found));
      timer = setTimeout(look, EVERY);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [db, active]);
  return stories;
}

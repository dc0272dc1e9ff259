import { useEffect, useState } from 'react';
import { tellBackground } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/library/database';
import { type SampleStory, sampleStory } from '../../lib/services/sample-story';

/** The sample story compared; the samples are put in again when the reader took them out. Null until it is there. */
export function useSampleStory(db: LibraryDatabase, active: boolean): SampleStory | null {
  const [story, setStory] = useState<SampleStory | null>(null);
  useEffect(() => {
    if (!active) return;
    let current = true;
    const compare = async () => {
      const held = await sampleStory(db);
      if (held) return held;
      await tellBackground('samples.add', {});
      return sampleStory(db);
    };
    void compare().then((found) => current && setStory(found));
    return () => {
      current = false;
    };
  }, [db, active]);
  return story;
}

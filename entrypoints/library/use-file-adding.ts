import { useState } from 'react';
import { tellBackground } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/library/database';
import { failureReasonOf } from '../../lib/library/failure-reason';
import { forgetEnded } from '../../lib/library/jobs';
import { copyFiles } from '../../lib/services/jobs/copy-files';

const NO_ROOM =
  'There is no room left on this machine for all of the files. Free some disk space, then add them again: none is added twice.';

/**
 * Hands files the reader gives over to a job.
 * @param carryOn has the jobs of the database worked on.
 */
export function useFileAdding(db: LibraryDatabase, carryOn: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (files: File[]) => {
    setProblem(null);
    try {
      await forgetEnded(db, 'files');
      const copying = copyFiles(db, `files ${crypto.randomUUID()}`, files, { now: () => Date.now() });
      carryOn();
      // The background looks after the job from here on, should this page be closed.
      await Promise.all([copying, tellBackground('work.resume', {})]);
      carryOn();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      setProblem(failureReasonOf(error) === 'library-full' ? NO_ROOM : words);
    }
  };
  return { problem, add };
}

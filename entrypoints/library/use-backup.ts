import { useState } from 'react';
import type { BackupState } from '../../components/library/library-state';
import { tellBackground } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/library/database';
import { failureReasonOf } from '../../lib/library/failure-reason';
import { forgetEnded } from '../../lib/library/jobs';
import { exportLines, gzipOf } from '../../lib/services/export-library';
import { copyImport } from '../../lib/services/jobs/copy-import';
import { linesOf } from '../../lib/services/lines-of-file';
import { saveFile, storedStream } from './save-file';

const NO_ROOM =
  'There is no room left on this machine. Free some disk space, then try again. Nothing stored was lost.';

/**
 * Exports the library to a file, and hands a chosen file's lines over to an import job.
 * @param carryOn has the jobs of the database worked on.
 */
export function useBackup(db: LibraryDatabase, carryOn: () => void) {
  const [backup, setBackup] = useState<BackupState>({ kind: 'idle' });
  const attempt = async (work: () => Promise<BackupState>) => {
    try {
      setBackup(await work());
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      setBackup({ kind: 'failed', error: failureReasonOf(error) === 'library-full' ? NO_ROOM : words });
    }
  };
  return {
    backup,
    onExport: () =>
      attempt(async () => {
        const onProgress = (articles: number) => setBackup({ kind: 'exporting', articles });
        onProgress(0);
        const now = Date.now();
        const file = await storedStream(gzipOf(exportLines(db, now, { onProgress })));
        const day = new Date(now).toISOString().slice(0, 10);
        saveFile(file, `second-source-${day}.ndjson.gz`);
        return { kind: 'exported', articles: await db.articles.count() };
      }),
    onImport: (file: File) =>
      attempt(async () => {
        setBackup({ kind: 'reading' });
        await forgetEnded(db, 'import');
        const id = `import ${crypto.randomUUID()}`;
        const services = { now: () => Date.now() };
        const copying = copyImport(db, id, linesOf(file.stream()), services);
        carryOn();
        // The background looks after the job from here on, should this page be closed.
        await tellBackground('work.resume', {});
        await copying;
        carryOn();
        return { kind: 'idle' };
      }),
  };
}

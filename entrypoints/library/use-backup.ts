import { useState } from 'react';
import type { BackupState } from '../../components/library/library-state';
import { tellBackground } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/library/database';
import { exportFile } from '../../lib/services/export-library';
import { importLines, linesOf } from '../../lib/services/import-library';

/** Offers a file to save, by the page itself: no permission is needed for it. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Exports the library to a file and imports one, with what came of it. */
export function useBackup(db: LibraryDatabase) {
  const [backup, setBackup] = useState<BackupState>({ kind: 'idle' });
  const attempt = async (work: () => Promise<BackupState>) => {
    try {
      setBackup(await work());
    } catch (error) {
      setBackup({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    backup,
    onExport: () =>
      attempt(async () => {
        setBackup({ kind: 'exporting' });
        const now = Date.now();
        const day = new Date(now).toISOString().slice(0, 10);
        save(await exportFile(db, now), `second-source-${day}.ndjson`);
        return { kind: 'exported', articles: await db.articles.count() };
      }),
    onImport: (file: File) =>
      attempt(async () => {
        setBackup({ kind: 'importing', lines: 0 });
        const onProgress = (lines: number) => setBackup({ kind: 'importing', lines });
        const result = await importLines(db, linesOf(file.stream()), { onProgress });
        await tellBackground('library.changed', {});
        return { kind: 'imported', result };
      }),
  };
}

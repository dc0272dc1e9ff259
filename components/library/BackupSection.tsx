import { useId } from 'react';
import { Button } from '../common/Button';
import { type Text, textOfCount, useText } from '../text';
import type { BackupState, LibraryActions, LibraryState } from './library-state';

function inWords(text: Text, backup: BackupState): string {
  switch (backup.kind) {
    case 'idle':
    case 'failed':
      return '';
    case 'exporting':
      return text('exporting', backup.articles.toLocaleString());
    case 'exported':
      return text('exported', textOfCount(text, 'articlesOne', 'articlesMany', backup.articles));
    case 'reading':
      return text('readingFile');
  }
}

/** Saving everything to a file, and bringing such a file back; what came of that is told by the page's jobs. */
export function BackupSection({
  backup,
  onExport,
  onImport,
}: Pick<LibraryState, 'backup'> & Pick<LibraryActions, 'onExport' | 'onImport'>) {
  const text = useText();
  const id = useId();
  const busy = backup.kind === 'exporting' || backup.kind === 'reading';
  return (
    <>
      <p>{text('backupIntroduction')}</p>
      <div className="steps">
        <Button look="primary" onClick={onExport} disabled={busy}>
          {text('exportAll')}
        </Button>
      </div>
      <h2>{text('importHeading')}</h2>
      <p className="file-field">
        <label htmlFor={id}>{text('importLabel')}</label>
        <input
          id={id}
          type="file"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onImport(file);
          }}
        />
      </p>
      <p role="status">{inWords(text, backup)}</p>
      {backup.kind === 'failed' && (
        <p className="problem" role="alert">
          {backup.error}
        </p>
      )}
    </>
  );
}

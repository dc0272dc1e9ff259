import { useId } from 'react';
import { Button } from '../common/Button';
import { useText } from '../text';
import type { FeedsActions } from './feeds-state';

/** Bringing a list of feeds from another reader, and taking this one's along. */
export function FeedsOpml({
  empty,
  onImportOpml,
  onExportOpml,
}: { empty: boolean } & Pick<FeedsActions, 'onImportOpml' | 'onExportOpml'>) {
  const text = useText();
  const id = useId();
  return (
    <>
      <p className="file-field">
        <label htmlFor={id}>{text('opmlImport')}</label>
        <input
          id={id}
          type="file"
          accept=".opml,.xml,text/xml,application/xml,text/x-opml"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onImportOpml(file);
          }}
        />
      </p>
      <Button onClick={onExportOpml} disabled={empty}>
        {text('opmlExport')}
      </Button>
    </>
  );
}

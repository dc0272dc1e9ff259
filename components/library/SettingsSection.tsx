import type { ComponentProps } from 'react';
import { Button } from '../common/Button';
import { Switch } from '../common/Switch';
import { textOfCount, useText } from '../text';
import type { LibraryActions, LibraryState } from './library-state';
import { StorageSettings } from './StorageSettings';

/** The few things that can be set. */
export function SettingsSection({
  marks,
  sites,
  onMarks,
  onSection,
  ...storage
}: Pick<LibraryState, 'marks' | 'sites'> &
  Pick<LibraryActions, 'onMarks' | 'onSection'> &
  ComponentProps<typeof StorageSettings>) {
  const text = useText();
  return (
    <>
      <Switch label={text('marksSwitch')} hint={text('marksHint')} on={marks} onChange={onMarks} />
      <h2>{text('readingHeading')}</h2>
      <p>
        {sites.length === 0
          ? text('sitesNone')
          : textOfCount(text, 'sitesReadOne', 'sitesReadMany', sites.length)}
      </p>
      <div className="steps">
        <Button onClick={() => onSection('sites')}>{text('sectionSites')}</Button>
      </div>
      <StorageSettings {...storage} />
    </>
  );
}

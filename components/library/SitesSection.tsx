import type { ReactNode } from 'react';
import { Button } from '../common/Button';
import { FoldedList } from '../common/FoldedList';
import { useText } from '../text';
import type { LibraryActions, LibraryState } from './library-state';

/** The host of a match pattern, `null` for a pattern that covers every site. */
function hostOf(pattern: string): string | null {
  const host = pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
  return host === '*' || pattern === '<all_urls>' ? null : host.replace(/^\*\./, '');
}

/** Rows drawn before the reader asks for all: a starter pack names some thirty sites. */
const SHOWN = 12;

/** The sites whose articles are read without a click, each with the way to end that. */
export function SitesSection({
  sites,
  onRemoveSite,
  onRemoveAllSites,
  filling,
}: Pick<LibraryState, 'sites'> &
  Pick<LibraryActions, 'onRemoveSite' | 'onRemoveAllSites'> & {
    /** The sites whose articles join the library. */
    filling: ReactNode;
  }) {
  const text = useText();
  return (
    <>
      <p>{text('sitesIntroduction')}</p>
      {sites.length === 0 ? (
        <p className="note">{text('sitesNone')}</p>
      ) : (
        <FoldedList className="plain-rows" items={sites} itemKey={(pattern) => pattern} limit={SHOWN}>
          {(pattern) => {
            const name = hostOf(pattern) ?? text('allSites');
            return (
              <>
                <bdi>{name}</bdi>
                <Button
                  look="quiet"
                  onClick={() => onRemoveSite(pattern)}
                  label={text('stopReadingOf', name)}
                >
                  {text('stopReading')}
                </Button>
              </>
            );
          }}
        </FoldedList>
      )}
      {sites.length > 1 && <Button onClick={onRemoveAllSites}>{text('stopReadingAll')}</Button>}
      <p className="note">{text('sitesHowTo')}</p>
      {filling}
    </>
  );
}

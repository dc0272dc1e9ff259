import { Button } from '../common/Button';
import { useText } from '../text';
import type { LibraryActions, LibraryState } from './library-state';

/** The host of a match pattern, `null` for a pattern that covers every site. */
function hostOf(pattern: string): string | null {
  const host = pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
  return host === '*' || pattern === '<all_urls>' ? null : host.replace(/^\*\./, '');
}

/** The sites whose articles are read without a click, each with the way to end that. */
export function SitesSection({
  sites,
  onRemoveSite,
}: Pick<LibraryState, 'sites'> & Pick<LibraryActions, 'onRemoveSite'>) {
  const text = useText();
  return (
    <>
      <p>{text('sitesIntroduction')}</p>
      {sites.length === 0 ? (
        <p className="note">{text('sitesNone')}</p>
      ) : (
        <ul className="plain-rows">
          {sites.map((pattern) => {
            const name = hostOf(pattern) ?? text('allSites');
            return (
              <li key={pattern}>
                <bdi>{name}</bdi>
                <Button
                  look="quiet"
                  onClick={() => onRemoveSite(pattern)}
                  label={text('stopReadingOf', name)}
                >
                  {text('stopReading')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="note">{text('sitesHowTo')}</p>
    </>
  );
}

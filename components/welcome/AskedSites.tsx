import type { StarterOutlet } from '../../lib/services/starter-packs';
import { Disclosure } from '../common/Disclosure';
import { textOfCount, useText } from '../text';

/** Which sites the browser is about to ask for, what they are read for, and how to take that back. */
export function AskedSites({ outlets }: { outlets: StarterOutlet[] }) {
  const text = useText();
  const hosts = [...new Set(outlets.flatMap((outlet) => outlet.hosts))].sort();
  return (
    <div className="asked-sites">
      <p>
        {textOfCount(text, 'askedSitesOne', 'askedSitesMany', hosts.length)} {text('askedSitesWhy')}
      </p>
      <Disclosure label={text('askedSitesShow')}>
        <ul className="host-list">
          {hosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </Disclosure>
      <p className="note">{text('askedSitesWording')}</p>
    </div>
  );
}

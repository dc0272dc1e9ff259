import { Button } from '../common/Button';
import { useText } from '../text';

/** The sites whose articles join the library as the reader opens them, with an instant end for each and for all. */
export function FillingSites({
  hosts,
  onStop,
}: {
  hosts: string[];
  /** `null` stands for all. */
  onStop: (host: string | null) => void;
}) {
  const text = useText();
  return (
    <>
      <h2>{text('fillingHeading')}</h2>
      <p>{text(hosts.length === 0 ? 'fillingNone' : 'fillingIntroduction')}</p>
      {hosts.length > 0 && (
        <ul className="plain-rows">
          {hosts.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi>
              <Button look="quiet" onClick={() => onStop(host)} label={text('stopAddingOf', host)}>
                {text('stopAdding')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hosts.length > 1 && <Button onClick={() => onStop(null)}>{text('stopAddingAll')}</Button>}
    </>
  );
}

import { chosenOutlets, outletsOfPack, PACKS } from '../../lib/services/starter-packs';
import { Button } from '../common/Button';
import { textOfCount, useText } from '../text';
import { AskedSites } from './AskedSites';
import { PackChoice } from './PackChoice';
import { WelcomePicture } from './WelcomePicture';
import type { WelcomeActions, WelcomeState } from './welcome-state';

type ChooseState = Omit<Extract<WelcomeState, { kind: 'choose' }>, 'kind'>;

/** What the extension does, what stays private, and the choice of outlets with the one permission they need. */
export function ChooseOutlets({
  outlets,
  choice,
  held,
  denied,
  busy,
  onChoose,
  onAdd,
  onSample,
}: ChooseState & Pick<WelcomeActions, 'onChoose' | 'onAdd' | 'onSample'>) {
  const text = useText();
  const chosen = chosenOutlets(outlets, choice.packs, choice.leftOut, held);
  return (
    <>
      <div className="welcome-head">
        <div>
          <h1 tabIndex={-1}>{text('welcomeHeading')}</h1>
          <p className="lead">{text('welcomeLead')}</p>
          <ul className="points">
            <li>{text('welcomePrivateHere')}</li>
            <li>{text('welcomePrivateRequests')}</li>
            <li>{text('welcomePrivateNobody')}</li>
          </ul>
        </div>
        <WelcomePicture />
      </div>
      <h2>{text('chooseHeading')}</h2>
      <p>{text('chooseLead')}</p>
      <fieldset className="packs">
        <legend className="visually-hidden">{text('chooseHeading')}</legend>
        {PACKS.map((pack) => (
          <PackChoice
            key={pack}
            pack={pack}
            outlets={outletsOfPack(outlets, pack)}
            choice={choice}
            held={held}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
      {chosen.length > 0 && <AskedSites outlets={chosen} />}
      {denied && (
        <div className="problem" role="alert">
          <p>
            <b>{text('deniedHeading')}</b>
          </p>
          <p>{text('deniedText')}</p>
        </div>
      )}
      <div className="steps">
        <Button look="primary" onClick={onAdd} disabled={chosen.length === 0 || busy}>
          {chosen.length === 0
            ? text('addNoOutlets')
            : textOfCount(text, 'addOutletsOne', 'addOutletsMany', chosen.length)}
        </Button>
        <Button onClick={onSample}>{text('trySample')}</Button>
      </div>
      <p className="note">{text('chooseLater')}</p>
    </>
  );
}

import { useState } from 'react';
import type { LibraryHealth } from '../../lib/library/open-library';
import type { Salvaged } from '../../lib/services/salvage-library';
import { Button } from '../common/Button';
import { Disclosure } from '../common/Disclosure';
import { EmptyState } from '../common/EmptyState';
import { FAILURE_TEXTS } from '../common/failure-texts';
import { useText } from '../text';

/** What the reader can do about a library that does not open. */
export interface RepairActions {
  onRetry: () => void;
  onReload: () => void;
  /** Saves what can still be read to a file; rejects when nothing can. Left out where no file can be saved. */
  onSalvage?: () => Promise<Salvaged>;
  /** Deletes everything and begins anew; offered only after saving was tried. */
  onStartOver?: () => void;
  /** Opens the page where saving is possible, from one where it is not. */
  onOpenLibrary?: () => void;
}

function Salvage({ onSalvage, onStartOver }: Required<Pick<RepairActions, 'onSalvage' | 'onStartOver'>>) {
  const text = useText();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const salvage = async () => {
    setBusy(true);
    try {
      const { records, unreadable } = await onSalvage();
      setSaid(text('salvaged', records.toLocaleString(), unreadable.toLocaleString()));
    } catch (error) {
      setSaid(text('salvageFailed', String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <p>{text('salvageIntroduction')}</p>
      <div className="steps">
        <Button onClick={() => void salvage()} disabled={busy}>
          {text('salvage')}
        </Button>
      </div>
      <p role="status">{said}</p>
      {said && (
        <div className="steps">
          {sure ? (
            <>
              <Button onClick={onStartOver}>{text('startOverSure')}</Button>
              <Button look="quiet" onClick={() => setSure(false)}>
                {text('cancel')}
              </Button>
            </>
          ) : (
            <Button look="quiet" onClick={() => setSure(true)}>
              {text('startOver')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** In place of a page whose library cannot be used: what is the case, what to do, and how to save what is there. */
export function RepairView({
  health,
  onRetry,
  onReload,
  onSalvage,
  onStartOver,
  onOpenLibrary,
}: { health: Exclude<LibraryHealth, { state: 'open' | 'opening' }> } & RepairActions) {
  const text = useText();
  if (health.state === 'waiting')
    return (
      <EmptyState heading={text('libraryWaiting')}>
        <p role="status">{text('libraryWaitingRemedy')}</p>
      </EmptyState>
    );
  if (health.state === 'outdated')
    return (
      <EmptyState
        heading={text('libraryOutdated')}
        steps={
          <Button look="primary" onClick={onReload}>
            {text('reload')}
          </Button>
        }
      >
        <p role="status">{text('libraryOutdatedRemedy')}</p>
      </EmptyState>
    );
  const { reason, detail } = health;
  const { happened, remedy } = FAILURE_TEXTS[reason];
  return (
    <EmptyState
      heading={text(happened)}
      steps={
        <>
          <Button look="primary" onClick={onRetry}>
            {text('tryAgain')}
          </Button>
          {onOpenLibrary && <Button onClick={onOpenLibrary}>{text('repairPage')}</Button>}
        </>
      }
    >
      <p role="alert">{text(remedy)}</p>
      {onSalvage && onStartOver && <Salvage {...{ onSalvage, onStartOver }} />}
      <Disclosure label={text('technicalDetail')}>
        <code>{detail}</code>
      </Disclosure>
    </EmptyState>
  );
}

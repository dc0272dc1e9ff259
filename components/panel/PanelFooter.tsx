import { useEffect, useState } from 'react';
import { Button } from '../common/Button';
import { Switch } from '../common/Switch';
import { useText } from '../text';
import type { PanelActions } from './panel-state';

/** How long the button says what became of the copying, in milliseconds. */
const SAID_FOR = 4_000;

/** What can be done with a story, always in reach at the panel's lower edge. */
export function PanelFooter({
  marks,
  onMarks,
  onCopy,
  onCorroborateSelection,
}: { marks: boolean } & Pick<PanelActions, 'onMarks' | 'onCopy' | 'onCorroborateSelection'>) {
  const text = useText();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => setCopied('no'), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    onCopy().then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  const copyLabel = { no: 'copyComparison', yes: 'copied', failed: 'copyFailed' } as const;
  return (
    <footer className="bar">
      <div className="bar-settings">
        <Switch label={text('marksSwitch')} on={marks} onChange={onMarks} />
        <Button look="quiet" onClick={copy}>
          <span aria-live="polite">{text(copyLabel[copied])}</span>
        </Button>
      </div>
      <Button look="primary" onClick={onCorroborateSelection}>
        {text('corroborateSelection')}
      </Button>
    </footer>
  );
}

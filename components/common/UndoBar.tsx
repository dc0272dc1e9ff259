import { useText } from '../text';
import { Button } from './Button';

/** Says what was just done and takes it back; it stays until it is used or put away. */
export function UndoBar({
  message,
  onUndo,
  onDismiss,
}: {
  message: string;
  onUndo: () => void;
  onDismiss: () => void;
}) {
  const text = useText();
  return (
    <div className="undo">
      <span dir="auto">{message}</span>
      <Button look="quiet" onClick={onUndo}>
        {text('undo')}
      </Button>
      <Button look="quiet" onClick={onDismiss} label={text('dismiss')}>
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  );
}

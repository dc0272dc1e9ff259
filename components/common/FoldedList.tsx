import { type ReactNode, useState } from 'react';
import { useText } from '../text';
import { Button } from './Button';

/** Longer lists than this open on request: about what a panel 764 px high shows at once. */
const FOLD_AT = 8;

/** A list of which the first items show until the reader asks for all. A list one longer than `limit` is not folded. */
export function FoldedList<T>({
  items,
  itemKey,
  children,
  limit = FOLD_AT,
  className = 'items',
}: {
  items: T[];
  itemKey: (item: T) => string;
  /** Draws what stands inside an item's `li`. */
  children: (item: T) => ReactNode;
  limit?: number;
  className?: string;
}) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const folded = !open && items.length > limit + 1;
  return (
    <>
      <ul className={className}>
        {(folded ? items.slice(0, limit) : items).map((item) => (
          <li key={itemKey(item)}>{children(item)}</li>
        ))}
      </ul>
      {folded && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {text('showAll', items.length.toLocaleString())}
        </Button>
      )}
    </>
  );
}

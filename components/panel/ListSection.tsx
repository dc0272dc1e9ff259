import type { ReactNode } from 'react';
import { FoldedList } from '../common/FoldedList';
import { Section } from './Section';

/** One of the story's lists; nothing at all when it is empty. */
export function ListSection<T>({
  id,
  heading,
  items,
  itemKey,
  note,
  className,
  children,
}: {
  id: string;
  heading: string;
  items: T[];
  itemKey: (item: T) => string;
  note?: string;
  className?: string;
  children: (item: T) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <Section id={id} heading={heading} count={items.length.toLocaleString()}>
      {note && <p className="note">{note}</p>}
      <FoldedList items={items} itemKey={itemKey} className={className}>
        {children}
      </FoldedList>
    </Section>
  );
}

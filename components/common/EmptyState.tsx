import type { ReactNode } from 'react';

/** A view without results: what is the case, and the steps that lead on. */
export function EmptyState({
  heading,
  children,
  steps,
  below = false,
}: {
  heading: string;
  children?: ReactNode;
  /** Buttons, the most useful first. */
  steps?: ReactNode;
  /** Whether the view has its own first heading above. */
  below?: boolean;
}) {
  const Heading = below ? 'h2' : 'h1';
  return (
    <div className="empty">
      <Heading className="empty-heading">{heading}</Heading>
      {children}
      {steps && <div className="steps">{steps}</div>}
    </div>
  );
}

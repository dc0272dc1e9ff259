import type { ReactNode } from 'react';

/** A view without results: what is the case, and the steps that lead on. */
export function EmptyState({
  heading,
  children,
  steps,
}: {
  heading: string;
  children?: ReactNode;
  /** Buttons, the most useful first. */
  steps?: ReactNode;
}) {
  return (
    <div className="empty">
      <h1>{heading}</h1>
      {children}
      {steps && <div className="steps">{steps}</div>}
    </div>
  );
}

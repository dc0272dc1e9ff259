import { type ReactNode, useId } from 'react';

/** A part of the panel under a heading that stays in sight, with what it counts beside it. */
export function Section({
  id,
  heading,
  count,
  children,
}: {
  /** Where a chip jumps to. */
  id: string;
  heading: string;
  count: ReactNode;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} tabIndex={-1}>
      <h2 id={headingId}>
        {heading} <span className="count">{count}</span>
      </h2>
      {children}
    </section>
  );
}

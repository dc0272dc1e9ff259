import type { ReactNode } from 'react';

/** A line that opens to show more; the browser's own details element, so find-in-page opens it too. */
export function Disclosure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{label}</summary>
      <div className="disclosed">{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';

/** A line that qualifies the whole view below it: only part of the text was read, the machine is offline. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className="notice">{children}</p>;
}

import type { ReactNode } from 'react';

/** A push button: `primary` for a view's main step, `quiet` for one that looks like a link. */
export function Button({
  children,
  onClick,
  look = 'plain',
  disabled = false,
  label,
}: {
  children: ReactNode;
  onClick: () => void;
  look?: 'plain' | 'primary' | 'quiet';
  disabled?: boolean;
  /** What it is called when its visible words do not suffice, such as "Remove" in a list. */
  label?: string;
}) {
  return (
    <button
      type="button"
      className={`button ${look}`}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
    >
      {children}
    </button>
  );
}

import { useId } from 'react';

/** An on-off setting that takes effect at once, with an optional line on what it does. */
export function Switch({
  label,
  hint,
  on,
  onChange,
}: {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="switch">
      <button
        type="button"
        id={id}
        role="switch"
        aria-checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onClick={() => onChange(!on)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="note">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

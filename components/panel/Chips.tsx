import { type MessageKey, useText } from '../text';

/** A count that leads to its section. */
interface Chip {
  /** The section's id. */
  target: string;
  /** What kind of thing is counted, which gives the colour. */
  look: 'differs' | 'same' | 'only' | 'gone' | 'plain';
  /** The count in words, with the number as `$1`. */
  message: MessageKey;
  count: number;
}

/** The counts of a view's sections, each a link there; those of empty sections are left out. */
export function Chips({ chips }: { chips: Chip[] }) {
  const text = useText();
  const told = chips.filter(({ count }) => count > 0);
  if (told.length === 0) return null;
  return (
    <nav aria-label={text('jumpTo')}>
      <ul className="chips">
        {told.map(({ target, look, message, count }) => (
          <li key={target}>
            <a className={`chip ${look}`} href={`#${target}`}>
              {text(message, count.toLocaleString())}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Fragment, type ReactNode } from 'react';
import { type MessageKey, useText } from '../text';

/** Private-use characters that stand in a message for the elements to come; no outlet's or translator's text has them. */
const PLACEHOLDERS = ['\uE000', '\uE001', '\uE002', '\uE003'];

/** A message whose `$1` to `$4` are elements (a name in bold, a quotation), so that word order stays the translator's. */
export function Filled({ message, parts }: { message: MessageKey; parts: ReactNode[] }) {
  const text = useText();
  const filled = text(message, ...PLACEHOLDERS.slice(0, parts.length));
  return filled.split(/([\uE000-\uE003])/).map((piece, i) => {
    const part = PLACEHOLDERS.indexOf(piece);
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one message never change places
    return <Fragment key={i}>{part < 0 ? piece : parts[part]}</Fragment>;
  });
}

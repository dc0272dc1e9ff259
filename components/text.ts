import { createContext, useContext } from 'react';
import type messages from '../public/_locales/en/messages.json';

/** The name of a message in public/_locales/en/messages.json; a name that is not there is a type error. */
export type MessageKey = keyof typeof messages;

/** Gives a message in the reader's language, `$1` to `$9` replaced by the substitutions. */
export type Text = (key: MessageKey, ...substitutions: string[]) => string;

const TextContext = createContext<Text>((key) => {
  throw new Error(`no TextProvider above the view that asks for "${key}"`);
});

/** Hands the message function to every view below it. */
export const TextProvider = TextContext.Provider;

/** The message function of the nearest `TextProvider`. @throws on use when there is none. */
export function useText(): Text {
  return useContext(TextContext);
}

/** The message for a count: `one` for exactly one, else `many` with the number, grouped as the reader's locale does, as `$1`. */
export function textOfCount(text: Text, one: MessageKey, many: MessageKey, count: number): string {
  return count === 1 ? text(one) : text(many, count.toLocaleString());
}

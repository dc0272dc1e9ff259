import { browser } from 'wxt/browser';

/** A text of `_locales` in the reader's language, with its placeholders filled in; empty for an unknown key. */
export function messageText(key: string, ...substitutions: string[]): string {
  return (browser.i18n.getMessage as (key: string, substitutions: string[]) => string)(key, substitutions);
}

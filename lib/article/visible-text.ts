/** Soft hyphens, zero-width and bidirectional control characters: invisible, and a way to make two equal texts differ. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /\p{Cc}|[\ufffc\ufffd]/gu;

/**
 * A page's text as a reader sees it on one line.
 * @returns the text with white space collapsed and trimmed and invisible characters gone (joiners that
 * shape Persian or emoji stay).
 */
export function visibleText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

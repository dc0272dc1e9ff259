/** Soft hyphens, zero-width and bidirectional control characters: invisible, and a way to make two equal texts differ. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /\p{Cc}|[\ufffc\ufffd]/gu;
/** Most text needs nothing but its white space collapsed. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa1-\xac\xae-\u167f\u2010-\u2027\u2030-\u205e\u20a0-\ud7ff]*$/;

/**
 * A page's text as a reader sees it on one line.
 * @returns the text with white space collapsed and trimmed and invisible characters gone (joiners that
 * shape Persian or emoji stay).
 */
export function visibleText(raw: string): string {
  if (PLAIN.test(raw)) return raw.replace(/\s+/g, ' ').trim();
  return raw.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

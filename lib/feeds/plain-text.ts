import { visibleText } from '../article/visible-text';
import { readEntities } from './html-entities';

/** A tag of HTML that a feed's text may bear; "<5 injured" and "<Name>" are none. */
const TAG =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|label|li|main|mark|noscript|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|video|wbr)(?:\s[^<>]*)?\/?>/gi;
const SILENT = /<(script|style|noscript|svg)\b[^>]*>[\s\S]{0,20000}?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]{0,20000}?-->/g;
/** Tags that stand within a word or line; the rest part what stands around them. */
const INLINE =
  /^<\/?(a|abbr|b|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)\b/i;

/** References left after one reading, as "&amp;amp;" leaves: the feed was escaped twice. */
const REFERENCE = /&(#x?[0-9a-f]+|[a-z]\w+);/i;

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  let plain = text.replace(COMMENT, ' ').replace(SILENT, ' ');
  // What stands around a tag that goes may be a tag itself.
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(TAG, (tag) => (INLINE.test(tag) ? '' : ' '));
  }
  return plain;
}

/**
 * A title or summary of a feed as a reader would read it: escaped once or twice, with tags or without, always plain
 * text on one line. Never to be taken for HTML again.
 */
export function plainText(raw: string): string {
  let text = withoutTags(raw);
  for (let i = 0; i < 2 && REFERENCE.test(text); i++) text = withoutTags(readEntities(text));
  return visibleText(text);
}

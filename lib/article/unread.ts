/** Elements whose content is never read as words. */
const WITHOUT_TEXT = new Set(
  'script style svg canvas template iframe object embed applet audio map math link meta base noembed noframes noscript select textarea option datalist input progress meter dialog'.split(
    ' ',
  ),
);

/**
 * Whether an element's text is no part of what a reader reads: scripts, form fields and what its own markup hides.
 * Computed styles are left aside on purpose: the same page then reads the same in a tab, in the library and on the
 * command line.
 */
export function isUnread(element: Element): boolean {
  if (WITHOUT_TEXT.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

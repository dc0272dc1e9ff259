/** Browsers fold elements nested deeper than 512 into their ancestor; jsdom follows any depth and takes minutes. */
const BROWSER_DEPTH = 512;
const CONTAINER =
  /<(\/?)(div|span|section|article|main|aside|blockquote|table|tbody|tr|td|ul|ol|li|dl|dd|font|b|i|em|strong|center|small|big|u|a)\b[^>]*>/gi;

/**
 * HTML whose containers nest no deeper than a browser lets them: tags beyond that depth are left out, their content stays.
 * @returns the same string when nothing nests that deep, as on every ordinary page.
 */
export function shallowHtml(html: string): string {
  let depth = 0;
  let deepest = 0;
  const shallow = html.replace(CONTAINER, (tag: string, slash: string) => {
    if (slash) return depth-- > BROWSER_DEPTH ? '' : tag;
    deepest = Math.max(deepest, ++depth);
    return depth > BROWSER_DEPTH ? '' : tag;
  });
  return deepest > BROWSER_DEPTH ? shallow : html;
}

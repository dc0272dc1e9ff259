/** The elements an item of a feed of XML may be, prefix or not. */
const ITEM_END = /<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi;
const ITEM_START = /<(?:[\w.-]+:)?(?:item|entry)(?=[\s>])/i;

/** The names of the elements still open at the end of a head of XML, innermost first. */
function openElements(head: string): string[] {
  const open: string[] = [];
  const plain = head.replace(
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>[]*(\[[^\]]*\])?>/g,
    '',
  );
  for (const [, slash, name, empty] of plain.matchAll(
    /<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g,
  )) {
    if (slash) {
      const at = open.lastIndexOf(name!);
      if (at >= 0) open.length = at;
    } else if (!empty) open.push(name!);
  }
  return open.reverse();
}

/** The whole items of a feed of XML and what stands before the first; null when there is none. */
export function itemsOfXml(body: string): { head: string; items: string[]; close: string } | null {
  const start = body.search(ITEM_START);
  if (start < 0) return null;
  const head = body.slice(0, start);
  const items: string[] = [];
  let from = start;
  for (const match of body.slice(start).matchAll(ITEM_END)) {
    const end = start + match.index + match[0].length;
    items.push(body.slice(from, end));
    from = end;
  }
  const close = openElements(head)
    .map((name) => `</${name}>`)
    .join('');
  return { head, items, close };
}

/**
 * A JSON text that breaks off, ended after the last whole item of its `items`.
 * @returns null when there is none, or the text is whole.
 */
export function mendJson(body: string): string | null {
  const list = /"items"\s*:\s*\[/.exec(body);
  if (!list) return null;
  let depth = 0;
  let inString = false;
  let end = -1;
  const from = list.index + list[0].length;
  for (let at = from; at < body.length; at++) {
    const letter = body[at];
    if (inString) {
      if (letter === '\\') at++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') {
      depth--;
      if (depth < 0) return null;
      if (depth === 0) end = at + 1;
    }
  }
  return end < 0 ? null : `${body.slice(0, end)}]}`;
}

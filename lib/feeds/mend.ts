/** The elements an item of a feed of XML may be, prefix or not. */
const ITEM_END = /<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi;
const ITEM_START = /<(?:[\w.-]+:)?(?:item|entry)(?=[\s>])/i;

/** The most that is read to see which elements a head leaves open; a longer one is filling. */
const HEAD_MOST = 100_000;

/** A text of XML without its document type: no entity of its own making is wanted, and parsers refuse or expand them. */
export function withoutDoctype(body: string): string {
  const start = body.slice(0, HEAD_MOST).search(/<!DOCTYPE\b/i);
  if (start < 0) return body;
  const bracket = body.indexOf('[', start);
  const plain = body.indexOf('>', start);
  if (bracket < 0 || plain < bracket) return plain < 0 ? body : body.slice(0, start) + body.slice(plain + 1);
  const end = /\]\s*>/.exec(body.slice(bracket));
  return end ? body.slice(0, start) + body.slice(bracket + end.index + end[0].length) : body;
}

/** The names of the elements still open at the end of a head of XML, innermost first. */
function openElements(head: string): string[] {
  const open: string[] = [];
  const plain = head
    .slice(0, HEAD_MOST)
    .replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>[]*(\[[^\]]*\])?>/g, '');
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

/** A feed of XML taken apart: what stands before its first item, its whole items, and the tags that end the head. */
export function itemsOfXml(body: string): { head: string; items: string[]; close: string } {
  const found = body.search(ITEM_START);
  const start = found < 0 ? body.lastIndexOf('>') + 1 : found;
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
 * @returns null when it has no such list, or the list ends.
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
  return `${body.slice(0, end < 0 ? from : end)}]}`;
}

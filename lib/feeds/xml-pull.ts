import { readEntities } from './html-entities';

/** What stands next in a text of XML; `name` is the local name in lower case, without its prefix. */
export type XmlPiece =
  | { kind: 'open'; name: string; prefix: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const localName = (name: string): [prefix: string, local: string] => {
  const at = name.indexOf(':');
  return at < 0
    ? ['', name.toLowerCase()]
    : [name.slice(0, at).toLowerCase(), name.slice(at + 1).toLowerCase()];
};

/** Where the tag that opens at `from` ends, quotation marks obeyed; -1 when it does not. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

/**
 * Walks a text of XML once, piece by piece, in time that grows with its length alone. Comments, declarations and
 * document types are passed over, so that no entity a document declares is ever expanded. A text that breaks off ends
 * the walk at its last whole piece.
 */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) return;
    if (open > at) yield { kind: 'text', text: readEntities(text.slice(at, open)) };
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open);
      if (end < 0) return;
      yield { kind: 'text', text: text.slice(open + 9, end) };
      at = end + 3;
      continue;
    }
    const [ending, length] = text.startsWith('<!--', open)
      ? ['-->', 3]
      : text.startsWith('<?', open)
        ? ['?>', 2]
        : ['', 1];
    const end = ending !== '' ? text.indexOf(ending, open) : endOfTag(text, open);
    if (end < 0) return;
    const inner = text.slice(open + 1, end);
    at = end + length;
    if (ending !== '') continue;
    if (inner.startsWith('!')) {
      // A document type with declarations of its own: its end is a bracket and a tag's end.
      if (inner.includes('[') && !inner.includes(']')) {
        const bracket = text.indexOf(']', at);
        const close = bracket < 0 ? -1 : text.indexOf('>', bracket);
        if (close < 0) return;
        at = close + 1;
      }
      continue;
    }
    const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([^\s/>]+)([\s\S]*)$/.exec(inner) ?? [];
    if (name === '') continue;
    const [prefix, local] = localName(name);
    if (slash) yield { kind: 'close', name: local };
    else {
      const empty = rest.endsWith('/');
      yield { kind: 'open', name: local, prefix, attributes: empty ? rest.slice(0, -1) : rest, empty };
    }
  }
}

/** The value of an attribute of a piece; null when it bears none of that name, prefix or not. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes);
  return found ? readEntities(found[1] ?? found[2] ?? '') : null;
}

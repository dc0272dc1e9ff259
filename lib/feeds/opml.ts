import { plainText } from './plain-text';
import { attributeOf, xmlPieces } from './xml-pull';

/** A feed in an OPML list. */
export interface OpmlFeed {
  address: string;
  title: string;
  /** The outlet's page; null when the list does not say. */
  home: string | null;
  /** BCP 47 tag; null when the list does not say. */
  language: string | null;
}

/** What an OPML list holds; `left` names outlines whose address is none. */
export interface OpmlList {
  feeds: OpmlFeed[];
  left: { title: string; address: string }[];
}

const isAddress = (text: string) => URL.canParse(text) && /^(https?|feed):$/.test(new URL(text).protocol);

/**
 * Reads an OPML list: every outline with a feed's address, however deep in folders, each once.
 * @throws Error when the text is no OPML.
 */
export function readOpml(text: string): OpmlList {
  const feeds = new Map<string, OpmlFeed>();
  const left: OpmlList['left'] = [];
  let isOpml = false;
  for (const piece of xmlPieces(text)) {
    if (piece.kind !== 'open') continue;
    if (piece.name === 'opml') isOpml = true;
    if (piece.name !== 'outline' || !isOpml) continue;
    const { attributes } = piece;
    const type = attributeOf(attributes, 'type') ?? '';
    const address = (
      attributeOf(attributes, 'xmlUrl') ??
      (/rss|atom|feed/i.test(type) ? attributeOf(attributes, 'url') : null)
    )?.trim();
    if (!address) continue;
    const title = plainText(attributeOf(attributes, 'title') || attributeOf(attributes, 'text') || '');
    const home = attributeOf(attributes, 'htmlUrl')?.trim() ?? '';
    if (!isAddress(address)) left.push({ title, address });
    else if (!feeds.has(address))
      feeds.set(address, {
        address,
        title,
        home: isAddress(home) ? home : null,
        language: attributeOf(attributes, 'language')?.trim() || null,
      });
  }
  if (!isOpml) throw new Error('This is not an OPML file. Choose the list of feeds another reader exported.');
  return { feeds: [...feeds.values()], left };
}

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML can hold none of them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[\t\r\n]+/g, ' ');

/** An OPML 2.0 list of feeds, which {@link readOpml} and other readers take. */
export function writeOpml(feeds: Pick<OpmlFeed, 'address' | 'title'>[], title = 'Second Source'): string {
  const outlines = feeds.map(({ address, title }) => {
    const name = escaped(title || new URL(address).hostname);
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(address)}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escaped(title)}</title></head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`;
}

import { westernLetter } from './html-entities';

/** How the bytes of a body say which letters they stand for. */
const XML_DECLARATION = /^[\s\ufeff]*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i;
const META = /<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i;
/** HTML names its charset within its first 1,024 bytes; pages that do so later are read up to here. */
const HEAD_BYTES = 4_096;

function decoder(label: string | undefined): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** The charset a byte order mark or the first two letters' zeros give away. */
function byBytes(bytes: Uint8Array): TextDecoder | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8');
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be');
  return null;
}

/** The text of sound UTF-8; null for bytes that are none. */
function asUtf8(bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

/** Node 20 reads windows-1252 as ISO 8859-1, which lets its quotation marks and dashes stand as control characters. */
const readWestern = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => westernLetter(letter.charCodeAt(0)));

/**
 * The text of a feed's or page's bytes: by its byte order mark, then the server's charset, then what it declares itself.
 * Bytes that are sound UTF-8 with a letter beyond ASCII are UTF-8 whatever is declared, for servers' defaults are often wrong;
 * bytes that are not, and nothing else either, are windows-1252.
 * @param contentType the header, or null.
 * @param cut whether the bytes break off, maybe within a letter.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null, cut = false): string {
  const marked = byBytes(bytes);
  if (marked) return marked.decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared =
    decoder(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]) ??
    decoder(XML_DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1]);
  // No charset of letters written in single bytes or pairs happens to be sound UTF-8, but for ISO-2022, which is ASCII.
  const iso2022 = declared?.encoding.startsWith('iso-2022') && bytes.includes(0x1b);
  const sound = iso2022 ? null : asUtf8(bytes, cut);
  if (sound !== null) return sound;
  if (declared?.encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  // UTF-16 whose first letters are no zeros apart was said of something else.
  if (!declared || declared.encoding === 'windows-1252' || declared.encoding.startsWith('utf-16'))
    return readWestern(bytes);
  return declared.decode(bytes);
}

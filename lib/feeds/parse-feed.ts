import { itemsOfXml, mendJson, withoutDoctype } from './mend';
import { NotAFeed, type ParsedFeed } from './parsed-feed';
import { isSitemap, readSitemap } from './read-sitemap';
import { readWithFeedsmith } from './read-with-feedsmith';

export { NotAFeed, type ParsedFeed, type ParsedItem } from './parsed-feed';

/** Characters no XML may hold, which stop parsers; taken out, as browsers' leniency would. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const HTML = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const FEED_START = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;
const FEED_END = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\s*>/i;
/** A feed's last tag stands within so many characters of its end: comments and counters may follow it. */
const TAIL = 4_000;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i;

/** What a text that is no feed is instead, in words for the reader. */
function refusal(body: string, contentType: string | null): NotAFeed {
  if (body.trim() === '') return new NotAFeed('The answer was empty.');
  if (HTML.test(body)) return new NotAFeed('This is a web page, not a feed.');
  if (/^\s*[[{]/.test(body)) return new NotAFeed('This is JSON, but not a JSON Feed.');
  if (/^\s*<opml\b|<opml[\s>]/i.test(body.slice(0, 2000)))
    return new NotAFeed('This is an OPML list of feeds; import it instead.');
  if (/^\s*</.test(body)) return new NotAFeed('This is XML, but not a feed or sitemap.');
  return new NotAFeed(
    `This is not a feed${contentType ? ` (it says it is ${contentType.slice(0, 60)})` : ''}.`,
  );
}

/** Reads a feed whose markup is broken: its whole items each by itself, so that one bad item costs only itself. */
function readBroken(body: string, address: string): ParsedFeed | null {
  const { head, items, close } = itemsOfXml(body);
  const whole = `${head}${items.join('')}${close}`;
  try {
    if (items.length > 0)
      return { ...readWithFeedsmith(whole, address), damaged: 'The feed breaks off before its end.' };
  } catch {
    // Damage inside of it: the items are tried one by one.
  }
  let result: ParsedFeed | null = null;
  let lost = 0;
  for (const item of items) {
    try {
      const one = readWithFeedsmith(`${head}${item}${close}`, address);
      if (result) result.items.push(...one.items);
      else result = { ...one, damaged: '' };
    } catch {
      lost++;
    }
  }
  if (result) return { ...result, damaged: `${lost} of its ${items.length} items could not be read.` };
  return items.length === 0 ? readHead(`${head}${close}`, address) : null;
}

/** A feed that breaks off before its first whole item still tells its title. */
function readHead(body: string, address: string): ParsedFeed | null {
  try {
    return { ...readWithFeedsmith(body, address), damaged: 'The feed breaks off before its first item.' };
  } catch {
    return null;
  }
}

/**
 * Reads a feed of any usual format, or a sitemap, from its decoded text.
 * @param contentType what the server called it; used for words alone, for it is often wrong.
 * @param address where it came from; relative links are resolved by it.
 * @returns what could be read; `damaged` says so when that is not all.
 * @throws NotAFeed saying in a reader's words what the text is instead.
 */
export function parseFeed(body: string, contentType: string | null, address: string): ParsedFeed {
  const text = body.replace(/^\ufeff/, '').trimStart();
  if (HTML.test(text)) throw refusal(text, contentType);
  if (isSitemap(text)) return readSitemap(text, address);
  if (!/^[[{]/.test(text) && !FEED_START.test(text.slice(0, 100_000))) throw refusal(text, contentType);
  const legal = withoutDoctype(text.replace(FORBIDDEN, ''));
  try {
    // The parser closes what is open by itself, which would let half an item stand for a whole one.
    if (!/^[[{]/.test(legal) && !FEED_END.test(legal.slice(-TAIL))) throw new Error('the feed is not closed');
    return { ...readWithFeedsmith(legal, address), damaged: null };
  } catch {
    if (/^[[{]/.test(legal)) return readBrokenJson(legal, contentType, address);
    const broken = readBroken(legal, address);
    if (!broken) throw refusal(text, contentType);
    return broken;
  }
}

function readBrokenJson(body: string, contentType: string | null, address: string): ParsedFeed {
  const mended = JSON_FEED.test(body) ? mendJson(body) : null;
  if (mended === null) throw refusal(body, contentType);
  try {
    return { ...readWithFeedsmith(mended, address), damaged: 'The feed breaks off before its end.' };
  } catch {
    throw refusal(body, contentType);
  }
}

import { shortHash } from './short-hash';

/**
 * One spelling for a feed's address: no fragment, credentials or white space around it, `feed:` for what it stands for.
 * Parameters all stay: with many outlets they choose the feed.
 * @throws Error when the text is no http(s) address.
 */
export function feedAddress(text: string): string {
  const plain = text
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const address = URL.canParse(plain) ? new URL(plain) : null;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Error(
      `"${text.trim().slice(0, 120)}" is not a feed's address; give one such as https://news.example/rss.xml`,
    );
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}

/** The id of a feed: 24 hex digits of SHA-256 over its address, as {@link feedAddress} spells it. */
export function feedId(address: string): Promise<string> {
  return shortHash(address);
}

/** The id of a feed's item: from the feed's id and the item's key. */
export function itemId(feed: string, key: string): Promise<string> {
  return shortHash(`${feed}\n${key}`);
}

import { canonicalAddress } from '../article/address';
import { readEntities } from './html-entities';

/** A base for the links under it, from the bases around it, outermost first; those that are no address are left out. */
export function baseOf(...bases: (string | null | undefined)[]): string {
  return bases.reduce<string>((outer, base) => {
    const text = base?.trim();
    return text && URL.canParse(text, outer) ? new URL(text, outer).href : outer;
  }, bases[0] ?? '');
}

/**
 * A link of a feed as a canonical absolute address, its parameters that only track taken out.
 * @returns null for what is no link to a web page.
 */
export function linkAddress(link: string | undefined, base: string): string | null {
  const text = readEntities(link?.trim() ?? '').replace(/[\t\r\n]/g, '');
  if (text === '' || !URL.canParse(text, base)) return null;
  const address = new URL(text, base).href;
  return /^https?:/i.test(address) ? canonicalAddress(address) : null;
}

import { readArticle } from '../article/read-article';
import type { Reading } from '../article/reading';

/**
 * Reads the document of a saved page; one that nowhere says where it is from has no address and no outlet.
 * @param document made by a parser that runs and loads nothing.
 */
export function readSavedDocument(document: Document, savedFrom: string | null): Reading {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const stated = URL.canParse(canonical) && /^https?:/.test(canonical) ? canonical : savedFrom;
  const reading = readArticle(document, stated ?? 'https://unknown.invalid/');
  return stated ? reading : { ...reading, address: '', outlet: '' };
}

import type { ReadHtml } from '../services/read-file';
import { readSavedDocument } from '../services/read-saved-document';

/** Reads a saved page's HTML in a context with a DOM. Nothing of it is run or loaded. */
export const readSavedHtml: ReadHtml = async (html, address) =>
  readSavedDocument(new DOMParser().parseFromString(html, 'text/html'), address);

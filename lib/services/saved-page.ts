import PostalMime from 'postal-mime';

/** A page as a browser saved it, out of its archive. */
export interface SavedPage {
  html: string;
  /** Where it was saved from; null when the archive does not say. */
  address: string | null;
}

/**
 * Takes the page out of an MHTML archive ("Save as: web page, single file"); its pictures and frames are left out.
 * @throws when the file is no such archive.
 */
export async function readSavedPage(bytes: ArrayBuffer | Uint8Array): Promise<SavedPage> {
  const { html = '', headers } = await PostalMime.parse(bytes);
  if (!headers.some(({ key }) => key === 'mime-version') || html.trim() === '')
    throw new Error(
      'There is no web page in it. Save the page again as “web page, single file”, or as HTML.',
    );
  const location = headers.find(({ key }) => /^(snapshot-)?content-location$/.test(key))?.value.trim() ?? '';
  // The page comes first; what follows its end are its frames, advertisements mostly.
  const end = /<\/html\s*>/i.exec(html);
  return {
    html: end ? html.slice(0, end.index + end[0].length) : html,
    address: /^https?:\/\//.test(location) && URL.canParse(location) ? location : null,
  };
}

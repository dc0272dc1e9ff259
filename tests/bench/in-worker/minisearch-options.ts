/** The library's own search box would index the same. */
export const MINISEARCH_OPTIONS = { fields: ['title', 'text'] };

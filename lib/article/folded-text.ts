const QUOTES = /[\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c-\u300f\u00b4`"]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const IGNORED = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{M}]/gu;

/**
 * A text reduced to what two spellings of it share: no white space, invisible characters or accents, one kind of quote
 * mark and dash, lower case. Folding a text is folding its characters one by one, so places can be kept.
 */
export function foldText(text: string): string {
  if (text.length === 1) {
    const code = text.charCodeAt(0);
    if (code <= 32) return '';
    if (code < 127) return code === 34 || code === 96 ? "'" : text.toLowerCase();
  }
  return text
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/ς/g, 'σ');
}

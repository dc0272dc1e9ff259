/** A stretch of text, as UTF-16 offsets into the string it was cut from: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches of one text have a letter in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Words that end in a full stop without ending a sentence when a name or a figure follows; lower case, without the stop. */
const TITLES = new Set(
  `mr mrs ms messrs dr prof gen lt col maj capt cpl sgt cmdr adm brig rep reps sen sens gov lt.gov pres rev hon st fr sr supt det insp atty asst
  no nos vol fig art sec vs v al ca approx est dept univ assn bros ave blvd rd mt ft hr hrn fr dr.med z.b u.a d.h bzw nr str abs m mm mme mlle
  me sr sra srta dn lic ing dott sig sig.ra avv on jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
);
/** Abbreviations that may end a sentence: they do so when a word that commonly opens one follows. */
const MAY_END = new Set(
  `inc co corp ltd jr sr phd u.s u.k u.n e.u d.c p.m a.m pm am etc conn fla calif mass ariz ark colo del ga ill ind kan ky la md mich minn miss mo
  mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j n.c s.c r.i n.h n.m w.va`.split(/\s+/),
);
const OPENERS = new Set(
  `the a an he she it they we i but and in on at his her their its this that these those there when while after before as if for with by from
  mr mrs ms meanwhile however also both some many most one two officials police according`.split(/\s+/),
);

const CLOSING = `["'”’»«)\\]]`;
const OPENING = `["'“‘„«»(\\[¿¡-]`;
/** A German closing mark is the English opening one: it closes when nothing but space follows. */
const STOP = new RegExp(
  `([.!?…]+)((?:\\s?${CLOSING}|“(?=\\s|$))*)(\\s+|(?=${OPENING}?\\p{Lu}\\p{Ll}))`,
  'gu',
);
const NEXT = new RegExp(`^(?:${OPENING}\\s*)*`, 'u');

/** The run of non-space characters before a stop, without opening marks: "Gen", "U.S", "p.m". */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && !/[\s("'“‘„«[—–]/.test(text[start - 1]!)) start--;
  return text.slice(start, at);
}

function isBreak(
  text: string,
  at: number,
  stop: string,
  closers: string,
  space: string,
  after: number,
): boolean {
  const rest = text.slice(after);
  if (!rest) return true;
  const opener = NEXT.exec(rest)?.[0] ?? '';
  const next = rest.slice(opener.length);
  const first = next[0] ?? '';
  if (/\p{Ll}/u.test(first)) return false;
  const before = wordBefore(text, at);
  if (!space) {
    // Text without a space: "…ended.The next" breaks, "U.S.Army", "Example.Com" and "9.Mai" do not.
    if (closers === '' && stop !== '.') return /\p{L}/u.test(before);
    return /\p{Ll}{2}$/u.test(before) && !TITLES.has(before.toLowerCase()) && !/[./@]/.test(before);
  }
  if (stop.startsWith('..') || stop === '…')
    return /[\p{Lu}\p{N}]/u.test(first) && (closers !== '' || opener !== '' || /\p{Lu}/u.test(first));
  if (stop !== '.' || closers) return true;
  const lower = before.toLowerCase();
  const follower = /^[\p{L}'’]+/u.exec(next)?.[0].toLowerCase() ?? '';
  if (TITLES.has(lower)) return false;
  if (MAY_END.has(lower)) return OPENERS.has(follower) || opener !== '';
  if (/^\p{Lu}$/u.test(before)) return OPENERS.has(follower) && follower !== 'a' && follower !== 'i';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return OPENERS.has(follower);
  // A list number or a German ordinal ("am 9. Mai"): a lone short figure does not end a sentence.
  if (/^\p{N}{1,2}$/u.test(before) && /\p{Lu}/u.test(first))
    return at - before.length > 0 && OPENERS.has(follower);
  return true;
}

/**
 * Cuts one paragraph into sentences. A full stop after a title, an initial, an abbreviation, a decimal or an ellipsis that runs on does not
 * end one; closing quotation marks stay with the sentence they close; text without a space after the stop is cut all the same.
 * Languages written without spaces or with other stops are left to `Intl.Segmenter`.
 * @returns the sentences in order, trimmed, none empty; a paragraph without a full stop is one sentence.
 */
export function splitSentences(paragraph: string, language = 'en'): string[] {
  if (/^(?:zh|ja|th|lo|km|my|hi|bn|ar|fa|ur|am|hy)\b/.test(language)) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    return Array.from(segmenter.segment(paragraph), (s) => s.segment.trim()).filter(Boolean);
  }
  const sentences: string[] = [];
  for (const line of paragraph.split(/\n+/)) {
    let from = 0;
    for (const match of line.matchAll(STOP)) {
      const [all, stop = '', closers = '', space = ''] = match;
      const end = match.index + all.length;
      // "word. "Next" with straight marks: a mark with a space before it opens the next sentence.
      const detached = /^\s["'“]$/.test(closers) && space === '' ? 0 : closers.length;
      if (!isBreak(line, match.index, stop, closers, space, end)) continue;
      const cut = match.index + stop.length + detached;
      sentences.push(line.slice(from, cut).trim());
      from = cut;
    }
    sentences.push(line.slice(from).trim());
  }
  return sentences.filter(Boolean);
}

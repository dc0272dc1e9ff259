import { isFunctionWord } from './function-words';
import type { Span } from './sentences';
import { fold, type Token } from './tokens';

/** A name of a sentence: a run of capitalised words, with lower-case joiners inside ("Bank of England"). */
export interface Name extends Span {
  text: string;
  /** Folded words of the name without titles, joiners kept. */
  words: string[];
}

const JOINERS = new Set([
  'of',
  'the',
  'de',
  'del',
  'della',
  'di',
  'da',
  'von',
  'van',
  'der',
  'bin',
  'al',
  'for',
  'la',
  'le',
  'du',
  'des',
  'dos',
]);
const TITLES = new Set(
  `mr mrs ms dr gen lt col rep sen gov president prime minister senator representative congressman secretary king queen pope sir lord prince princess
  judge justice chancellor premier governor mayor chief general colonel captain sheriff professor former attorney miss deputy officer detective sgt sergeant
  lieutenant inspector superintendent commissioner ambassador chairman director speaker rev reverend coach spokesman spokeswoman herr frau monsieur madame senor
  senora signor signora prasident prasidentin president kanzler ministre ministro presidente`.split(/\s+/),
);
const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  montag dienstag mittwoch donnerstag freitag samstag sonntag gmt est edt`.split(/\s+/),
);

/** Titles that are surnames as well. */
const SURNAMES = new Set(['king', 'pope', 'prince', 'coach']);

/** A name's words without its titles; a title that is a surname stays at the end of a name ("Martin Luther King"). */
function withoutTitles(words: string[]): string[] {
  return words.filter(
    (word, i) => !TITLES.has(word) || (i > 0 && i === words.length - 1 && SURNAMES.has(word)),
  );
}

/**
 * Finds names by capitals.
 * @param lowerWords folded words that the story also writes in lower case inside a sentence: such a word at the head of a sentence is no name.
 */
export function readNames(
  text: string,
  tokens: Token[],
  lowerWords: ReadonlySet<string>,
  language = 'en',
): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const head = tokens[i]!;
    if (!head.capital || CALENDAR.has(head.word)) continue;
    const opening = i === 0 || /[.!?:"“„«]\s*$/.test(text.slice(tokens[i - 1]!.end, head.start));
    if (isFunctionWord(head.word, language) && head.text !== head.text.toUpperCase()) continue;
    if (isFunctionWord(head.word, language) && head.text.length === 1) continue;
    let last = i;
    for (let j = i + 1; j < tokens.length; j++) {
      const token = tokens[j]!;
      const gap = text.slice(tokens[j - 1]!.end, token.start);
      if (!/^(?:\s|-|\.\s|[’'])$/.test(gap) || (gap === '. ' && tokens[j - 1]!.text.length > 4)) break;
      if (/['’]s$/.test(tokens[j - 1]!.text)) break;
      if (token.capital && !CALENDAR.has(token.word)) last = j;
      else if (!JOINERS.has(token.word) || j - last > 2) break;
    }
    // A lone capitalised word that opens a sentence is a name only if the story never writes it small; German writes all nouns large.
    if (last === i && (opening || language === 'de') && (lowerWords.has(head.word) || language === 'de'))
      continue;
    let first = i;
    if (opening && last > i && lowerWords.has(head.word) && !TITLES.has(head.word)) first = i + 1;
    while (first < last && !tokens[first]!.capital) first++;
    const kept = tokens.slice(first, last + 1);
    const words = withoutTitles(kept.map((t) => t.word).filter((word) => word !== ''));
    if (words.length > 0 && words.some((word) => !JOINERS.has(word))) {
      const start = kept[0]!.start;
      const end = kept[kept.length - 1]!.end - (/['’]s$/.test(kept[kept.length - 1]!.text) ? 2 : 0);
      names.push({ start, end, text: text.slice(start, end), words });
    }
    i = last;
  }
  return names;
}

const keys = new Map<string, string>();
/** Keys remembered at most: names recur within a story, so a comparison asks for the same ones thousands of times. */
const REMEMBERED = 20_000;

/** A spelling key under which transliterations of a name agree: doubled letters, y/i/j endings and kh/h, ph/f, w/v, c/k set alike. */
export function spellingKey(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= REMEMBERED) keys.clear();
    key = makeSpellingKey(word);
    keys.set(word, key);
  }
  return key;
}

function makeSpellingKey(word: string): string {
  return fold(word)
    .replace(/ph/g, 'f')
    .replace(/kh|ch/g, 'h')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]+/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/(.)\1+/g, '$1');
}

/** A name made ready to be held against many others. */
export interface KeyedName {
  words: readonly string[];
  /** The spelling keys of the words. */
  keys: string[];
  /** First letters of the words, joiners left out. */
  initials: string;
}

/** The keys of a name's words, worked out once. */
export function keyedName(words: readonly string[]): KeyedName {
  let initials = '';
  for (const word of words) if (!JOINERS.has(word)) initials += word[0] ?? '';
  return { words, keys: words.map(spellingKey), initials };
}

/** Whether two keyed names can be one, as `sameName` says. */
export function sameKeyedName(a: KeyedName, b: KeyedName): boolean {
  const short = a.words.length <= b.words.length ? a : b;
  const long = short === a ? b : a;
  const count = short.words.length;
  const last = long.keys[long.keys.length - 1];
  if (count === 1) {
    const only = short.words[0] ?? '';
    if (long.words.length > 1 && only.length >= 2 && only === long.initials) return true;
    return short.keys[0] === last || (only.length > 4 && long.keys.includes(short.keys[0]!));
  }
  return (
    short.keys[count - 1] === last && (short.keys[0]![0] === long.keys[0]![0] || count !== long.words.length)
  );
}

/** Whether two names can be one: equal surnames by spelling key, one contained in the other, or the initials of the other ("NRA"). */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  return sameKeyedName(keyedName(a), keyedName(b));
}

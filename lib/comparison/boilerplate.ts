import { isFunctionWord } from '../text/function-words';
import { tokenize } from '../text/tokens';

/** Sentence ends; a line without one that is no label is a headline or a teaser. */
const ENDED = /[.!?…:;,"”’»)\]'—-]\s*$/u;
const CREDIT =
  /^(?:(?:additional |with )?(?:report(?:ing|ed)|editing|writing|photograph(?:y|s)?|photo|video|graphics?) (?:credit|by)\b|photos?:|image:|credits?:|by \p{Lu}|(?:©|copyright\b)|correction:|update:?$|this (?:post|article|story) (?:has been|was) (?:revised|updated|corrected|originally)|an earlier version of th|because of an editing error)/iu;
const FURNITURE =
  /^(?:related(?: \w+){0,2}:?$|read (?:more|also|next)\b|see also\b|more (?:on|from)\b.{0,60}$|sign up\b|subscribe\b|click here\b|follow us\b|share this\b|advertisement\b|most (?:read|popular)\b|recommended\b|you can (?:check out|follow|read|find)\b|you (?:may|might) also like|official pr text\b|learn about\b.*\bat \S+\.\w+$|watch:|listen:|\[[.…\s]*\]$|leggi anche|lire aussi|lesen sie auch|mehr zum thema|lea también|newsletter\b)/iu;
const PAGE_DATA =
  /^(?:\P{L}*\d[\d./:-]*\b.{0,25}\b(?:mins? read|views?|shares?|comments?)\b.*|[-–•*]\s.{2,60}\s[-–])$/iu;
const WORD = /[\p{L}\p{N}]/u;
/** Three words at most. */
const FEW_WORDS = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+(?:[^\p{L}\p{N}]+[\p{L}\p{N}]+){0,2}[^\p{L}\p{N}]*$/u;
/** A dateline standing alone: "Washington (AFP) April 24, 2025". */
const DATELINE = /^\p{Lu}[\p{L} .,-]{1,40}\(\p{Lu}{2,10}\)\s*(?:[-–—]\s*)?(?:\p{L}+\.? \d{1,2},? \d{4})?$/u;
/** Where in the article a block of teasers may begin, as a share of its sentences. */
const TEASERS_FROM = 0.4;

function isLabel(text: string): boolean {
  return !WORD.test(text) || (!ENDED.test(text) && !/\d/.test(text) && FEW_WORDS.test(text));
}

function contentStems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((token) => !isFunctionWord(token.word) && token.word.length > 1)
      .map((token) => token.stem),
  );
}

/**
 * The first sentence of a closing block of teasers of other stories, or the article's length when there is none. Teasers alternate: a headline
 * without a full stop, then a sentence that repeats some of its words; the block runs to the end and holds two headlines or more.
 */
function teasersFrom(sentences: string[]): number {
  const known = new Map<number, Set<string>>();
  // Only headlines and what follows them are read closer.
  const stemsOf = (i: number) => {
    const stems = known.get(i) ?? contentStems(sentences[i]!);
    known.set(i, stems);
    return stems;
  };
  const headline = (i: number) => !ENDED.test(sentences[i]!) && stemsOf(i).size >= 4;
  let from = sentences.length;
  let pending = 0;
  for (let i = sentences.length - 1; i >= Math.max(3, sentences.length * TEASERS_FROM); i--) {
    if (!headline(i)) {
      pending++;
      if (pending > 2) break;
      continue;
    }
    const own = [...stemsOf(i)];
    const follows = pending === 0 || own.filter((stem) => stemsOf(i + 1).has(stem)).length >= 2;
    if (!follows && pending > 1) break;
    pending = 0;
    from = i;
  }
  const headlines = sentences.filter((_, i) => i >= from && headline(i)).length;
  return headlines >= 2 ? from : sentences.length;
}

/**
 * Which sentences of an article are not its own text: section labels, credits, datelines, page data, "Related Links", and a closing block of
 * teasers of other stories.
 * @returns one flag a sentence, true for boilerplate.
 */
export function findBoilerplate(sentences: string[]): boolean[] {
  const teasers = teasersFrom(sentences);
  let closing = sentences.length;
  return sentences.map((sentence, i) => {
    const text = sentence.trim();
    // What follows "Related Links" or a correction's note near the end is not the article's any more.
    if (
      i > sentences.length * 0.6 &&
      i < closing &&
      /^(?:related links?|related posts?|related stories|this post has been revised)/iu.test(text)
    )
      closing = i;
    return (
      i >= teasers ||
      i >= closing ||
      isLabel(text) ||
      CREDIT.test(text) ||
      FURNITURE.test(text) ||
      PAGE_DATA.test(text) ||
      DATELINE.test(text)
    );
  });
}

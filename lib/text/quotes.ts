import type { Span } from './sentences';

/** A quoted stretch of a sentence, without its marks. */
export interface QuotedSpan extends Span {
  /** Whether the quotation runs on into the next sentence (no closing mark), or came from the one before (no opening mark). */
  opensHere: boolean;
  closesHere: boolean;
}

/** A single mark is a quotation mark only where it cannot be an apostrophe. */
const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\p{L})((?:[^'’]|['’](?=\p{L}))+[\p{L}.!?,])['’](?!\p{L})/gu;
/** A look that spares most sentences the dearer pattern: a single mark after something that is no Latin letter. */
const MAY_HOLD_SINGLE = /(?:^|[^a-zà-ɏ\d])[‘']/i;

function spansOf(text: string, inside: boolean): { spans: QuotedSpan[]; inside: boolean } {
  const spans: QuotedSpan[] = [];
  let open = inside ? { at: 0, here: false } : null;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (open) {
      // A German quotation closes with the English opening mark.
      const german = c === '“' && text[open.at - 1] === '„';
      if (c !== '”' && c !== '»' && c !== '"' && !german) continue;
      if (i > open.at) spans.push({ start: open.at, end: i, opensHere: open.here, closesHere: true });
      open = null;
    } else if (c === '“' || c === '„' || c === '«' || (c === '"' && /\S/.test(text.slice(i + 1)))) {
      open = { at: i + 1, here: true };
    }
  }
  if (open && text.slice(open.at).trim())
    spans.push({ start: open.at, end: text.length, opensHere: open.here, closesHere: false });
  return { spans, inside: open !== null };
}

/**
 * The quoted stretches of an article's sentences, one list a sentence, following quotations that run over several sentences.
 * A quotation left open for more than `REACH` sentences is taken for a lost mark and closed at its own sentence's end.
 * Single marks count only in sentences without double ones.
 */
export function readQuotations(sentences: string[]): QuotedSpan[][] {
  const REACH = 8;
  const result: QuotedSpan[][] = [];
  let inside = false;
  let since = 0;
  for (const sentence of sentences) {
    // A new opening mark while one is open means the closing mark was lost, or each paragraph opens anew.
    const reopened = inside && /^\s*(?:[“„«]|"(?=[\p{L}\p{N}]))/u.test(sentence);
    const closes = inside && /[”»"]|„?[^“]*“(?=\s|$)/.test(sentence);
    if (inside && (reopened || (since >= REACH && !closes))) inside = false;
    const read = spansOf(sentence, inside);
    since = read.inside ? since + 1 : 0;
    inside = read.inside;
    if (read.spans.length === 0 && MAY_HOLD_SINGLE.test(sentence)) {
      for (const match of sentence.matchAll(SINGLE)) {
        if (match[1]!.includes(' '))
          read.spans.push({
            start: match.index + 1,
            end: match.index + match[0].length - 1,
            opensHere: true,
            closesHere: true,
          });
      }
    }
    result.push(read.spans);
  }
  return result;
}

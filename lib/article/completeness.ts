import type { Block } from './blocks';
import { measure } from './measure';
import { isLocked, type PageFacts } from './page-facts';
import type { Reading } from './reading';
import type { Steps } from './steps';
import { own } from './structured-data';

/** A sentence that asks the reader to pay, register or follow a link for the rest. */
const GATE =
  /\b(subscribe|register|sign (in|up)|log ?in|become a (member|subscriber)|create (a|your) (free )?account|start your (free )?trial)\b.{0,60}\b(continue|keep|finish|read(ing)?( the)? (rest|full|more|on|this)|unlock|full (article|story|access)|unlimited)|\b(to|and) (continue|keep) reading\b|this (article|story|content) is (for|reserved|only|exclusive|available)\b.{0,40}\b(subscriber|member|registered)|already (a|have an?) (subscriber|subscription|account|member)|weiterlesen mit|jetzt (weiterlesen|abonnieren)|artikel freischalten|pour lire la suite|réservé aux abonnés|article réservé|contenido exclusivo para suscriptores|suscríbete para (seguir|leer)|contenuto riservato|per continuare a leggere|この記事は有料|会員限定|läs hela artikeln|les hele saken/i;
const CONTINUES_ELSEWHERE =
  /(\[\s*(…|\.\.\.)\s*\]|…|\.\.\.)\s*$|^(read|continue|see) (the )?(full|more|rest|original|complete|reading)\b|\b(read the full (article|story)|continue reading)\b/i;

/** A gate that speaks of the rest of this very article, not of subscriptions at large. */
const REST =
  /\b(to|and) (continue|keep|finish) reading\b|^continue reading\b|\b(read|unlock|see) (the )?(rest|remainder)\b|\b(unlock|access to) (this|the full) (article|story|report)\b|\bthis (article|story|report|content) is (for|reserved for|only for|exclusive to|available (only )?to|exclusively for)\b|\byou(’|')ve (read|reached) (all )?your\b.{0,40}\b(free|limit)|weiterlesen mit|um (den artikel )?weiterzulesen|artikel freischalten|pour lire la suite|la suite est réservée|réservé (à nos|aux) abonnés|suscríbete para (seguir|leer)|per continuare a leggere|この記事は有料|続きを読む/i;
/** Blocks looked through in one step. */
const STEP = 300;
/** How many blocks after the last paragraph such a gate may stand. */
const GATE_REACH = 3;
/** Locked parts of fewer words are empty boxes. */
const WITHHELD = 20;

/** Below this many words an article behind a gate is taken for its visible stub. */
const STUB = 250;
/** Below this many words a text that points elsewhere for the rest is a summary. */
const SUMMARY = 80;

/** A text of this many words that ends on "read the full report" points at a source, not at its own rest. */
const LONG = 400;

/** How much of an article is there, and the key of what decided it: `whole`, `ends-early`, `declared-longer` or `gate`. */
export interface JudgedCompleteness {
  completeness: Reading['completeness'];
  why: string;
}

/** How much of the article the paragraphs hold, judged by the page's declarations, gates, lengths and ending. */
export function* judgeInSteps(
  facts: PageFacts,
  blocks: Block[],
  paragraphs: string[],
): Steps<JudgedCompleteness> {
  const length = measure(paragraphs);
  const last = paragraphs[paragraphs.length - 1] ?? '';
  const cutOff = length < LONG && CONTINUES_ELSEWHERE.test(last);
  let gated = false;
  for (const { id, text } of blocks) {
    if (id % STEP === 0) yield;
    gated ||= text.length < 400 && GATE.test(text);
  }
  const end = blocks.findLastIndex(({ text }) => text === last);
  const stopsAtGate =
    length < LONG &&
    end >= 0 &&
    blocks.slice(end + 1, end + 1 + GATE_REACH).some(({ text }) => REST.test(text));
  const locked = facts.structured.some(isLocked);
  const held = facts.lockedWords;
  const withheld = held !== null && held < WITHHELD && length < LONG;
  const declared = declaredLength(facts);
  if (length < SUMMARY && (cutOff || (gated && locked)))
    return { completeness: 'summary', why: cutOff ? 'ends-early' : 'gate' };
  if (declared > 0 && length < declared * 0.6) return { completeness: 'partial', why: 'declared-longer' };
  // What is locked stands in the page all the same: the gate only covers it.
  if (held !== null && held >= length / 2) return { completeness: 'full', why: 'whole' };
  if (cutOff) return { completeness: 'partial', why: 'ends-early' };
  if (stopsAtGate || withheld) return { completeness: 'partial', why: 'gate' };
  if ((gated || locked) && length < STUB && (gated !== locked ? length < STUB / 2 : true))
    return { completeness: 'partial', why: 'gate' };
  return { completeness: 'full', why: 'whole' };
}

/** The article's length in words by its own JSON-LD; 0 when it does not say. */
function declaredLength(facts: PageFacts): number {
  if (!facts.article) return 0;
  const count = Number(own(facts.article, 'wordCount'));
  const body = own(facts.article, 'articleBody');
  if (Number.isFinite(count) && count > 0) return count;
  return typeof body === 'string' ? measure([body]) : 0;
}

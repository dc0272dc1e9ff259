import { foldText } from './folded-text';
import { finish, type Steps } from './steps';
import { isUnread } from './unread';

/** Text nodes beyond this many UTF-16 units in sum are not searched, as in reading. */
const MAX_TEXT = 1_500_000;
/** A sentence that is not found whole is looked for by its first and last folded letters, this many. */
const ANCHOR = 24;
/** How many foreign letters (a footnote, a caption put between) such a sentence may hold. */
const MAX_INTRUSION = 300;

/** Sentences looked for, and letters folded, in one step. */
const SENTENCES = 5;
const LETTERS = 20_000;
/** Nodes walked in one step. */
const NODES = 1_000;

/** The visible text of a page with white space and spelling variants folded away, and where each letter stands. */
interface FoldedPage {
  text: string;
  nodes: Text[];
  /** For each folded letter: which of `nodes`, and the UTF-16 offset in it. */
  node: Int32Array;
  offset: Int32Array;
}

/**
 * Where sentences stand in a live page. White space, quote marks, dashes, soft hyphens, case and inline markup may
 * differ; hidden and script text is passed over. Each sentence takes the first place after the one before it, else
 * the first anywhere.
 * @returns a range for each sentence, null for one that the page does not hold (any more).
 */
export function locateSentences(root: Element | Document, sentences: string[]): (Range | null)[] {
  return finish(locateInSteps(root, sentences));
}

/** `locateSentences` in steps; sentences in text that goes between two of them get a range that is collapsed or none. */
export function* locateInSteps(root: Element | Document, sentences: string[]): Steps<(Range | null)[]> {
  const page = yield* foldPage(root);
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
  let from = 0;
  const ranges: (Range | null)[] = [];
  for (const sentence of sentences) {
    if (ranges.length % SENTENCES === SENTENCES - 1) yield;
    const needle = foldText(sentence);
    const found = needle ? (find(page.text, needle, from) ?? find(page.text, needle, 0)) : null;
    if (found) from = found.end;
    ranges.push(found && rangeOf(document, page, found.start, found.end));
  }
  return ranges;
}

/** The indices of the located sentences that a selection touches; a mere caret touches the sentence it stands in. */
export function sentenceAtSelection(range: Range, located: (Range | null)[]): number[] {
  const indices: number[] = [];
  for (const [i, sentence] of located.entries()) {
    if (!sentence || sentence.startContainer.getRootNode() !== range.startContainer.getRootNode()) continue;
    const endsBefore = range.compareBoundaryPoints(START_TO_END, sentence) <= 0;
    const startsAfter = range.compareBoundaryPoints(END_TO_START, sentence) >= 0;
    if (range.collapsed ? isInside(range, sentence) : !endsBefore && !startsAfter) indices.push(i);
  }
  return indices;
}

/** `Range.START_TO_END` compares this range's end with the other's start; `END_TO_START` its start with the other's end. */
const START_TO_END = 1;
const END_TO_START = 3;

function isInside(caret: Range, sentence: Range): boolean {
  return sentence.isPointInRange(caret.startContainer, caret.startOffset);
}

function* foldPage(root: Element | Document): Steps<FoldedPage> {
  const nodes = yield* textNodes(root);
  const length = nodes.reduce((sum, { data }) => sum + data.length, 0);
  // Folding one letter gives more than one for a few ligatures only; the arrays grow when it does.
  let node = new Int32Array(length + 16);
  let offset = new Int32Array(length + 16);
  let count = 0;
  let text = '';
  let done = 0;
  for (const [i, { data }] of nodes.entries()) {
    for (let at = 0; at < data.length; ) {
      const width = data.codePointAt(at)! > 0xffff ? 2 : 1;
      const folded = foldText(width === 1 ? data[at]! : data.slice(at, at + 2));
      if (count + folded.length > node.length) {
        node = grown(node);
        offset = grown(offset);
      }
      for (let k = 0; k < folded.length; k++) {
        node[count] = i;
        offset[count++] = at;
      }
      text += folded;
      at += width;
      if (++done % LETTERS === 0) yield;
    }
  }
  return { text, nodes, node, offset };
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** All text nodes a reader reads, in document order, open shadow roots included, without recursion. */
function* textNodes(root: Element | Document): Steps<Text[]> {
  const found: Text[] = [];
  let length = 0;
  const stack: (Node | null)[] = [root.firstChild];
  for (let walked = 1; stack.length > 0 && length < MAX_TEXT; walked++) {
    if (walked % NODES === 0) yield;
    const node = stack.pop();
    if (!node) continue;
    stack.push(node.nextSibling);
    if (node.nodeType === 3) {
      length += (node as Text).length;
      if (length <= MAX_TEXT) found.push(node as Text);
    } else if (node.nodeType === 1 && !isUnread(node as Element)) {
      stack.push(node.firstChild);
      const shadow = (node as Element).shadowRoot;
      if (shadow) stack.push(shadow.firstChild);
    }
  }
  return found;
}

function find(text: string, needle: string, from: number): { start: number; end: number } | null {
  const start = text.indexOf(needle, from);
  if (start >= 0) return { start, end: start + needle.length };
  if (needle.length < 3 * ANCHOR) return null;
  const head = text.indexOf(needle.slice(0, ANCHOR), from);
  if (head < 0) return null;
  const tail = text.indexOf(needle.slice(-ANCHOR), head + ANCHOR);
  const end = tail + ANCHOR;
  const length = end - head;
  if (tail < 0 || length > needle.length + MAX_INTRUSION || length < needle.length * 0.7) return null;
  return { start: head, end };
}

function rangeOf(document: Document, page: FoldedPage, start: number, end: number): Range | null {
  const first = page.nodes[page.node[start]!]!;
  const last = page.nodes[page.node[end - 1]!]!;
  if (first.getRootNode() !== last.getRootNode()) return null;
  const lastOffset = page.offset[end - 1]!;
  // The text may have gone since it was folded.
  if (first.length <= page.offset[start]! || last.length <= lastOffset) return null;
  const range = document.createRange();
  range.setStart(first, page.offset[start]!);
  range.setEnd(last, lastOffset + (last.data.codePointAt(lastOffset)! > 0xffff ? 2 : 1));
  return range;
}

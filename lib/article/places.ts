import { foldText } from './folded-text';
import { isUnread } from './unread';

/** Text nodes beyond this many UTF-16 units in sum are not searched, as in reading. */
const MAX_TEXT = 1_500_000;
/** A sentence that is not found whole is looked for by its first and last folded letters, this many. */
const ANCHOR = 24;
/** How many foreign letters (a footnote, a caption put between) such a sentence may hold. */
const MAX_INTRUSION = 300;

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
  const page = foldPage(root);
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
  let from = 0;
  return sentences.map((sentence) => {
    const needle = foldText(sentence);
    if (!needle) return null;
    const found = find(page.text, needle, from) ?? find(page.text, needle, 0);
    if (!found) return null;
    from = found.end;
    return rangeOf(document, page, found.start, found.end);
  });
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

function foldPage(root: Element | Document): FoldedPage {
  const nodes = textNodes(root);
  const letters: string[] = [];
  const node: number[] = [];
  const offset: number[] = [];
  for (const [i, text] of nodes.entries()) {
    const data = text.data;
    for (let at = 0; at < data.length; ) {
      const width = data.codePointAt(at)! > 0xffff ? 2 : 1;
      const folded = foldText(width === 1 ? data[at]! : data.slice(at, at + 2));
      for (let k = 0; k < folded.length; k++) {
        node.push(i);
        offset.push(at);
      }
      if (folded) letters.push(folded);
      at += width;
    }
  }
  return { text: letters.join(''), nodes, node: Int32Array.from(node), offset: Int32Array.from(offset) };
}

/** All text nodes a reader reads, in document order, open shadow roots included, without recursion. */
function textNodes(root: Element | Document): Text[] {
  const found: Text[] = [];
  let length = 0;
  const stack: (Node | null)[] = [root.firstChild];
  while (stack.length > 0 && length < MAX_TEXT) {
    const node = stack.pop();
    if (!node) continue;
    stack.push(node.nextSibling);
    if (node.nodeType === 3) {
      found.push(node as Text);
      length += (node as Text).length;
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
  const range = document.createRange();
  range.setStart(first, page.offset[start]!);
  const lastOffset = page.offset[end - 1]!;
  range.setEnd(last, lastOffset + (last.data.codePointAt(lastOffset)! > 0xffff ? 2 : 1));
  return range;
}

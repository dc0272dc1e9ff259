import { INLINE } from './inline';
import type { Steps } from './steps';
import { visibleText } from './visible-text';

/** One run of text that a reader sees as a block: a paragraph, a heading, a list item, a caption. */
export interface Block {
  /** Its place in the page's reading order, from 0; also the `data-n` attribute of its element in the copy. */
  id: number;
  text: string;
  /** How many characters of the text are links. */
  linked: number;
  /** The `datetime` of a `time` element in it, as written. */
  time?: string;
  /** The elements around it, outermost first, its own last. */
  path: PathElement[];
}

/** An element on the way to a block, kept apart from the tree, which Readability rearranges. */
export interface PathElement {
  /** Two blocks share an element when they share this number. */
  id: number;
  tag: string;
  /** Class, id, role and test id, lower case, separated by spaces. */
  names: string;
}

/** Elements walked in one step. */
const STEP = 150;

/**
 * Lists the text blocks of a page copy in reading order and marks each one's element with `data-n`, so that it
 * is found again after the tree was rearranged. A run of text beside other blocks gets a `span` for its mark.
 */
export function* listBlocksInSteps(root: Element): Steps<Block[]> {
  const blocks: Block[] = [];
  const open: OpenElement[] = [openElement(root, 0)];
  for (let elements = 1; open.length > 0; ) {
    const here = open[open.length - 1]!;
    const child = here.next;
    if (!child) {
      endRun(here, open, blocks);
      open.pop();
      continue;
    }
    here.next = child.nextSibling;
    if (child.nodeType === 3) here.run.push(child);
    else if (child.nodeType !== 1) continue;
    else if (isDoubleBreak(child as Element)) endRun(here, open, blocks);
    else if (!holdsBlock(child as Element)) here.run.push(child);
    else {
      endRun(here, open, blocks);
      open.push(openElement(child as Element, elements++));
      if (elements % STEP === 0) yield;
    }
  }
  return blocks;
}

/** Makes a block of the run of inline nodes that ends here, if they hold any text. */
function endRun(here: OpenElement, open: OpenElement[], blocks: Block[]): void {
  if (here.run.length === 0) return;
  const { text, linked } = readRun(here.run);
  if (text) {
    const time = timeIn(here.run);
    const path = open.map((entry) => (entry.described ??= describe(entry)));
    const whole = path.some(({ tag }) => tag === 'a');
    mark(here.element, here.run, blocks.length);
    const block: Block = { id: blocks.length, text, linked: whole ? text.length : linked, path };
    if (time) block.time = time;
    blocks.push(block);
  }
  here.run = [];
}

/** An element around the current place. */
interface OpenElement {
  element: Element;
  id: number;
  /** The child to look at next. */
  next: Node | null;
  /** Inline children since the last block. */
  run: Node[];
  /** Described when the first block is found in it, since most elements hold none. */
  described: PathElement | null;
}

function openElement(element: Element, id: number): OpenElement {
  return { element, id, next: element.firstChild, run: [], described: null };
}

function describe({ element, id }: OpenElement): PathElement {
  return { id, tag: element.localName, names: namesOf(element) };
}

/** Whether an element is a block, or an inline element around one, such as a link around a heading. */
function holdsBlock(element: Element): boolean {
  if (!INLINE.has(element.localName)) return true;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (holdsBlock(child)) return true;
  }
  return false;
}

/** The visible text of a run of inline nodes, with how much of it is linked. */
function readRun(run: Node[]): { text: string; linked: number } {
  const pieces: string[] = [];
  let linked = 0;
  const read = (node: Node, inLink: boolean) => {
    if (node.nodeType === 3) {
      const piece = node.nodeValue ?? '';
      pieces.push(piece);
      if (inLink) linked += visibleText(piece).length;
      return;
    }
    const name = (node as Element).localName;
    if (name === 'br') pieces.push(' ');
    for (let child = node.firstChild; child; child = child.nextSibling) read(child, inLink || name === 'a');
  };
  for (const node of run) read(node, false);
  return { text: visibleText(pieces.join('')), linked };
}

/** The first machine-readable time among inline nodes; null when there is none. */
function timeIn(run: Node[]): string | null {
  for (const node of run) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const time = element.localName === 'time' ? element : element.querySelector('time');
    const value = time?.getAttribute('datetime');
    if (value) return value.slice(0, 80);
  }
  return null;
}

/** The attributes that tell what an element is for. */
const NAMING = ['class', 'id', 'role', 'data-testid', 'data-component'];

function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  let names = '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) names += names ? ` ${value}` : value;
  }
  return names.slice(0, 500).toLowerCase();
}

/** Whether an element is a line break with another one after it. */
function isDoubleBreak(element: Element): boolean {
  if (element.localName !== 'br') return false;
  let next = element.nextSibling;
  while (next?.nodeType === 3 && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return (next as Element | null)?.localName === 'br';
}

/** Readability replaces a `div` of nothing but text by a fresh paragraph, so a mark on the `div` would be lost. */
function mark(parent: Element, run: Node[], id: number): void {
  const first = run[0]!;
  if (first === parent.firstChild && run[run.length - 1] === parent.lastChild && parent.localName !== 'div') {
    parent.setAttribute('data-n', String(id));
    return;
  }
  const span = parent.ownerDocument.createElement('span');
  span.setAttribute('data-n', String(id));
  parent.insertBefore(span, first);
  for (const node of run) span.appendChild(node);
}

import { visibleText } from './visible-text';

/** Elements that flow within a line of text; anything else begins a block of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ruby s samp small source span strike strong sub sup time tt u var video wbr'.split(
    ' ',
  ),
);

/** One run of text that a reader sees as a block: a paragraph, a heading, a list item, a caption. */
export interface Block {
  /** Its place in the page's reading order, from 0; also the `data-n` attribute of its element in the copy. */
  id: number;
  text: string;
  /** How many characters of the text are links, and how many are bold. */
  linked: number;
  bold: number;
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

/**
 * Lists the text blocks of a page copy in reading order and marks each one's element with `data-n`, so that it
 * is found again after the tree was rearranged. A run of text beside other blocks gets a `span` for its mark.
 */
export function listBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  const inlineWithBlocks = findInlineWithBlocks(root);
  let elements = 0;
  const visit = (element: Element, above: PathElement[]) => {
    const path = [...above, { id: elements++, tag: element.localName, names: namesOf(element) }];
    const children = Array.from(element.childNodes);
    let run: ChildNode[] = [];
    const endRun = () => {
      const { text, linked, bold } = readRun(run);
      if (text) {
        const whole = path.some(({ tag }) => tag === 'a');
        blocks.push({ id: blocks.length, text, linked: whole ? text.length : linked, bold, path });
        mark(element, run, blocks.length - 1, run.length === children.length);
      }
      run = [];
    };
    for (const [i, child] of children.entries()) {
      if (child.nodeType === 3) run.push(child);
      else if (child.nodeType !== 1) continue;
      else if (isDoubleBreak(children, i)) endRun();
      else if (INLINE.has((child as Element).localName) && !inlineWithBlocks.has(child as Element))
        run.push(child);
      else {
        endRun();
        visit(child as Element, path);
      }
    }
    endRun();
  };
  visit(root, []);
  return blocks;
}

/** Inline elements around a block, such as a link around a heading: to be read as blocks themselves. */
function findInlineWithBlocks(root: Element): Set<Element> {
  const found = new Set<Element>();
  const holdsBlock = (element: Element): boolean => {
    let holds = !INLINE.has(element.localName);
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (holdsBlock(child)) holds = true;
    }
    if (holds && INLINE.has(element.localName)) found.add(element);
    return holds;
  };
  holdsBlock(root);
  return found;
}

/** The visible text of a run of inline nodes, with how much of it is linked and bold. */
function readRun(run: ChildNode[]): { text: string; linked: number; bold: number } {
  const pieces: string[] = [];
  let linked = 0;
  let bold = 0;
  const read = (node: Node, inLink: boolean, inBold: boolean) => {
    if (node.nodeType === 3) {
      const piece = node.nodeValue ?? '';
      pieces.push(piece);
      if (!inLink && !inBold) return;
      const { length } = visibleText(piece);
      if (inLink) linked += length;
      if (inBold) bold += length;
      return;
    }
    const name = (node as Element).localName;
    if (name === 'br') pieces.push(' ');
    const link = inLink || name === 'a';
    const strong = inBold || name === 'b' || name === 'strong';
    for (let child = node.firstChild; child; child = child.nextSibling) read(child, link, strong);
  };
  for (const node of run) read(node, false, false);
  return { text: visibleText(pieces.join('')), linked, bold };
}

function namesOf(element: Element): string {
  return ['class', 'id', 'role', 'data-testid', 'data-component']
    .map((name) => element.getAttribute(name))
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

function isDoubleBreak(children: ChildNode[], at: number): boolean {
  if ((children[at] as Element).localName !== 'br') return false;
  let next = at + 1;
  while (children[next]?.nodeType === 3 && !/\S/.test(children[next]!.nodeValue ?? '')) next++;
  return (children[next] as Element | undefined)?.localName === 'br';
}

/** Readability replaces a `div` of nothing but text by a fresh paragraph, so a mark on the `div` would be lost. */
function mark(parent: Element, run: ChildNode[], id: number, whole: boolean): void {
  if (whole && parent.localName !== 'div') {
    parent.setAttribute('data-n', String(id));
    return;
  }
  const span = parent.ownerDocument.createElement('span');
  span.setAttribute('data-n', String(id));
  parent.insertBefore(span, run[0]!);
  for (const node of run) span.appendChild(node);
}

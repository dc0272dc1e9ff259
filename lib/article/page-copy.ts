import { INLINE } from './inline';
import { finish, type Steps } from './steps';
import { isUnread } from './unread';

/** Deeper elements are folded into their ancestor: real articles stay below 60 levels, and what recurses later stays safe. */
const MAX_DEPTH = 200;
/** Text beyond this many UTF-16 units is not read: the largest of 76 development pages holds 69,376, and 20 MB pages end in time. */
const MAX_TEXT = 600_000;
/** Elements beyond this many, menus and feet aside, are not read: the largest of 76 development pages has 1,634. */
const MAX_ELEMENTS = 16_000;

/** Nodes walked in one step. */
const STEP = 400;

/** A private copy of a page that may be taken apart. */
export interface PageCopy {
  document: Document;
  /** Elements copied. */
  elements: number;
  /** UTF-16 units of text copied. */
  text: number;
  /** Whether a limit cut the page short. */
  cut: boolean;
}

/**
 * Copies a page's visible structure into a document of its own that runs nothing and loads nothing. It walks
 * without recursion and stops at fixed limits, so that no page is too deep or too large. Open shadow roots are
 * read in place of their host's slots.
 */
export function copyPage(source: Document): PageCopy {
  return finish(copyInSteps(source));
}

/** `copyPage` in steps; a page that changes between two of them gives a mixed copy, so the caller watches for that. */
export function* copyInSteps(source: Document): Steps<PageCopy> {
  const copy = source.implementation.createHTMLDocument('');
  const counts: PageCopy = { document: copy, elements: 0, text: 0, cut: false };
  const body = source.body;
  if (!body) return counts;
  const stack: { node: Node | null; into: Element; depth: number }[] = [
    { node: body.firstChild, into: copy.body, depth: 0 },
  ];
  for (let walked = 1; stack.length > 0; walked++) {
    if (walked % STEP === 0) yield;
    const top = stack[stack.length - 1]!;
    const node = top.node;
    if (!node) {
      stack.pop();
      continue;
    }
    top.node = node.nextSibling;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (counts.text + text.length > MAX_TEXT) {
        counts.cut = true;
        break;
      }
      counts.text += text.length;
      if (isBetweenBlocks(text, top.into)) continue;
      top.into.appendChild(copy.createTextNode(text));
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (isUnread(element) || isNavigation(element)) continue;
      if (++counts.elements > MAX_ELEMENTS) {
        counts.cut = true;
        break;
      }
      let into = top.into;
      if (top.depth < MAX_DEPTH) {
        into = copy.importNode(element, false);
        top.into.appendChild(into);
      }
      const depth = top.depth + 1;
      stack.push({ node: element.firstChild, into, depth });
      if (element.shadowRoot) stack.push({ node: element.shadowRoot.firstChild, into, depth });
    }
  }
  return counts;
}

/** White space at the start of a block or after one shows as nothing, and is every other text on most pages. */
function isBetweenBlocks(text: string, into: Element): boolean {
  if (/\S/.test(text)) return false;
  const before = into.lastChild ?? into;
  return before.nodeType === 1 && !INLINE.has((before as Element).localName);
}

/** Menus and page feet: never article text, and on many pages the larger part of all elements. */
function isNavigation(element: Element): boolean {
  const name = element.localName;
  return name === 'nav' || name === 'footer' || element.getAttribute('role') === 'navigation';
}

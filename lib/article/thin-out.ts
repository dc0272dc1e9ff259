import type { Block } from './blocks';
import type { Steps } from './steps';

/** Pages of up to this many elements go to Readability whole: the largest of 76 development pages has 1,634. */
const WHOLE = 2_000;
/** Larger ones are brought down to about this many, which it takes apart in under 50 ms (tests/bench/reading.ts). */
const ENOUGH = 1_200;
/** How many children of one tag an element keeps, tried in turn until the page is small enough. */
const LIMITS = [80, 40, 20, 10, 5];
/** An element with a larger share of links than this is a menu or a list of teasers. */
const MOSTLY_LINKS = 0.8;
/** Elements looked at in one step. */
const STEP = 300;

/** Completes what was chosen on a thinned page: blocks left out that are like those chosen are chosen, too. */
export type Restore = (kept: Set<number>) => Set<number>;

/** Children of one tag of an element, of which some were cut. */
interface Row {
  parent: Element;
  tag: string;
  cut: Element[];
}

/**
 * Makes a large page copy small enough for Readability, whose one call cannot be interrupted: what holds only links or
 * no text goes, then of long rows of like elements all but the first. Small copies stay as they are.
 * @returns what completes Readability's choice of the rest.
 */
export function* thinOut(root: Element, blocks: Block[]): Steps<Restore> {
  const size = () => root.getElementsByTagName('*').length;
  if (size() <= WHOLE) return (kept) => kept;
  yield* dropLinkLists(root, blocks);
  const rows = new Set<Row>();
  for (const limit of LIMITS) {
    if (size() <= ENOUGH) break;
    yield* shortenRows(root, limit, rows);
  }
  const likes: Like[] = [];
  // Rows cut last stand around those cut before them, so they are completed first.
  for (const row of [...rows].reverse()) {
    likes.push(...likesOf(row));
    yield;
  }
  return (kept) => restore(kept, likes);
}

/** Takes out the largest elements that hold no text or hardly any but links. */
function* dropLinkLists(root: Element, blocks: Block[]): Steps<void> {
  const held = new Map<Element, { text: number; linked: number }>();
  for (const [i, marked] of Array.from(root.querySelectorAll('[data-n]')).entries()) {
    if (i % STEP === 0) yield;
    const block = blocks[Number(marked.getAttribute('data-n'))];
    if (!block) continue;
    for (let at: Element | null = marked; at && at !== root; at = at.parentElement) {
      const sum = held.get(at) ?? { text: 0, linked: 0 };
      sum.text += block.text.length;
      sum.linked += block.linked;
      held.set(at, sum);
    }
  }
  const open: Element[] = [root];
  for (let i = 1; open.length > 0; i++) {
    if (i % STEP === 0) yield;
    for (const child of Array.from(open.pop()!.children)) {
      const sum = held.get(child);
      if (sum ? sum.linked > sum.text * MOSTLY_LINKS : child.localName !== 'br') child.remove();
      else if (sum && !child.hasAttribute('data-n')) open.push(child);
    }
  }
}

/** Takes out of every element the children of one tag beyond a number; rows cut last stand last in `rows`. */
function* shortenRows(root: Element, limit: number, rows: Set<Row>): Steps<void> {
  const known = new Map<Element, Row[]>();
  for (const row of rows) known.set(row.parent, [...(known.get(row.parent) ?? []), row]);
  const open: Element[] = [root];
  for (let i = 1; open.length > 0; i++) {
    if (i % STEP === 0) yield;
    const parent = open.pop()!;
    const seen = new Map<string, Element[]>();
    for (const child of Array.from(parent.children)) {
      const like = seen.get(child.localName) ?? [];
      like.push(child);
      seen.set(child.localName, like);
      if (like.length <= limit && !child.hasAttribute('data-n')) open.push(child);
    }
    for (const [tag, children] of seen) {
      if (children.length <= limit) continue;
      const row = known.get(parent)?.find((other) => other.tag === tag) ?? { parent, tag, cut: [] };
      rows.delete(row);
      rows.add(row);
      for (const child of children.slice(limit)) {
        child.remove();
        row.cut.push(child);
      }
    }
  }
}

/** Blocks at the same place in the children of a row: those that stayed, and those that were cut. */
interface Like {
  stayed: number[];
  cut: number[];
}

/** Readability rearranges the tree, so blocks alike are noted by their numbers before. */
function likesOf(row: Row): Like[] {
  const likes = new Map<string, Like>();
  const note = (child: Element, side: keyof Like) => {
    const marked = child.hasAttribute('data-n') ? [child] : Array.from(child.querySelectorAll('[data-n]'));
    for (const element of marked) {
      let place = '';
      for (let at: Element | null = element; at && at !== child; at = at.parentElement)
        place += `/${at.localName}`;
      const like = likes.get(place) ?? { stayed: [], cut: [] };
      like[side].push(Number(element.getAttribute('data-n')));
      likes.set(place, like);
    }
  };
  for (const child of row.parent.children) if (child.localName === row.tag) note(child, 'stayed');
  for (const child of row.cut) note(child, 'cut');
  return [...likes.values()];
}

/** Chooses what was cut where most of what stayed beside it was chosen. */
function restore(kept: Set<number>, likes: Like[]): Set<number> {
  const whole = new Set(kept);
  for (const { stayed, cut } of likes) {
    const chosen = stayed.filter((id) => whole.has(id)).length;
    if (chosen * 2 > stayed.length) for (const id of cut) whole.add(id);
  }
  return whole;
}

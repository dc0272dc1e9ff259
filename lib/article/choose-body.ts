import type { Block, PathElement } from './blocks';
import { furnitureKind } from './furniture';
import { lineReason } from './line-reason';
import type { PageBlocks } from './page-blocks';
import type { Removal } from './reading';

/** The article's text on a page, and what was left out of it. */
export interface ChosenBody {
  paragraphs: string[];
  removed: Removal[];
}

/** What is known of the article before its body is chosen. */
export interface BodyHints {
  title: string;
  byline: string[];
  /** The article's text as JSON-LD gives it; empty when it does not. */
  articleText: string;
  /** Steps to leave out, for measuring what each gains. */
  without?: ReadonlySet<string>;
}

/** A block of at least this many characters with few links is taken for running text. */
const PROSE = 80;

/** Chooses the article's blocks: Readability's, less what is furniture, plus what it lost. */
export function chooseBody(page: PageBlocks, hints: BodyHints): ChosenBody {
  const { blocks, readable } = page;
  const on = (step: string) => !hints.without?.has(step);
  const reasons = new Map<number, string>();
  const chosen = new Set(readable);
  const root = articleRoot(blocks, chosen);
  const holdings = weigh(blocks, chosen);

  for (const block of blocks) {
    const reason =
      (on('furniture') && furnitureOf(block, root, holdings)) || (on('lines') && lineReason(block, hints));
    if (reason) reasons.set(block.id, reason);
  }
  if (on('rescue')) rescue(blocks, chosen, reasons, root);
  for (const id of reasons.keys()) chosen.delete(id);
  const drop = (ids: number[], reason: string) => {
    for (const id of ids) {
      chosen.delete(id);
      reasons.set(id, reason);
    }
  };
  const body = () => blocks.filter((block) => chosen.has(block.id));
  if (on('next-article')) drop(ofNextArticle(blocks, body(), hints.title), 'next-article');
  if (on('repeats')) drop(repeats(body()), 'repeated');
  if (on('standfirst')) drop(standfirsts(body()), 'standfirst');
  if (on('edges')) {
    drop(beforeFirstProse(body()), 'before-article');
    drop(aboutAuthors(body(), hints.byline), 'about-author');
    drop(afterLastProse(body()), 'after-article');
  }
  return {
    paragraphs: body().map((block) => block.text),
    removed: blocks
      .filter((block) => reasons.has(block.id) && readable.has(block.id))
      .map((block) => ({ text: block.text, reason: reasons.get(block.id)! })),
  };
}

function isProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * 0.4;
}

/** The deepest element that holds four fifths of the chosen running text. */
function articleRoot(blocks: Block[], chosen: Set<number>): PathElement | null {
  const prose = blocks.filter((block) => chosen.has(block.id) && isProse(block));
  const total = prose.reduce((sum, block) => sum + block.text.length, 0);
  const held = new Map<number, number>();
  let root: PathElement | null = null;
  for (const block of prose) {
    for (const element of block.path) {
      held.set(element.id, (held.get(element.id) ?? 0) + block.text.length);
    }
  }
  for (const block of prose) {
    for (const element of block.path) {
      if (held.get(element.id)! >= total * 0.8 && (!root || element.id > root.id)) root = element;
    }
  }
  return root;
}

/** What the elements of a page hold, by element number. */
interface Holdings {
  /** The share of the chosen text. */
  share: Map<number, number>;
  /** Elements with a link in them, chosen text or not. */
  linked: Set<number>;
}

function weigh(blocks: Block[], chosen: Set<number>): Holdings {
  const share = new Map<number, number>();
  const linked = new Set<number>();
  let total = 1;
  for (const block of blocks) {
    for (const element of block.path) {
      if (block.linked > 0) linked.add(element.id);
      if (chosen.has(block.id)) share.set(element.id, (share.get(element.id) ?? 0) + block.text.length);
    }
    if (chosen.has(block.id)) total += block.text.length;
  }
  for (const [id, length] of share) share.set(id, length / total);
  return { share, linked };
}

/** Running text of this length without a link is no sharing tool, whatever its element is called. */
const LONG_PROSE = 140;

/**
 * Names of elements below the article's root tell what a block is, unless the element holds much of the article, is a
 * teaser without any link, or is a picture's element around a quotation.
 */
function furnitureOf(block: Block, root: PathElement | null, holdings: Holdings): string | null {
  const from = root ? block.path.findIndex((element) => element.id === root.id) : -1;
  const below = block.path.slice(from + 1);
  for (const [i, element] of below.entries()) {
    const kind = furnitureKind(element);
    if (!kind || (holdings.share.get(element.id) ?? 0) > kind.most) continue;
    if (kind.reason === 'share' && block.text.length > LONG_PROSE && block.linked === 0) continue;
    if (kind.reason === 'related' && !kind.byTag && !holdings.linked.has(element.id)) continue;
    if (kind.reason === 'caption' && below.slice(i).some(({ tag }) => tag === 'blockquote')) continue;
    if (kind.reason === 'standfirst') continue;
    return kind.reason;
  }
  return null;
}

/** Summaries set apart above the text: named so, and in another element than the first paragraph after them. */
function standfirsts(body: Block[]): number[] {
  const isStandfirst = (block: Block) =>
    block.path.some((element) => furnitureKind(element)?.reason === 'standfirst');
  const first = body.findIndex((block) => isProse(block) && !isStandfirst(block));
  const parent = body[first]?.path.at(-2)?.id;
  return body
    .slice(0, Math.max(0, first))
    .filter((block) => isStandfirst(block) && block.path.at(-2)?.id !== parent)
    .map((block) => block.id);
}

/**
 * Adds blocks that Readability lost: those among the article's paragraphs in elements of the same kind, and running
 * text elsewhere in the same `article` whose own element and parent are named like the article's paragraphs, as when a
 * body is split by an advertisement.
 */
function rescue(blocks: Block[], chosen: Set<number>, reasons: Map<number, string>, root: PathElement | null): void {
  const prose = blocks.filter((block) => chosen.has(block.id) && !reasons.has(block.id) && isProse(block));
  const kinds = new Set(prose.map((block) => kindOf(block, root)));
  kinds.delete('');
  const tails = new Set(prose.map(tailOf));
  const articles = new Set(prose.map(articleOf));
  articles.delete(null);
  for (const block of blocks) {
    if (chosen.has(block.id) || reasons.has(block.id)) continue;
    const among = kinds.has(kindOf(block, root)) && (isSentence(block) || isProse(block));
    const beside = articles.has(articleOf(block)) && isPlainProse(block) && tails.has(tailOf(block));
    if (among || beside) chosen.add(block.id);
  }
}

function isPlainProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * 0.2;
}

/** The names and tags of a block's own element and its parent. */
function tailOf(block: Block): string {
  return block.path
    .slice(-2)
    .map((element) => `${element.tag}.${element.names}`)
    .join('/');
}

/** The number of the innermost `article` or `main` element around a block; null outside of any. */
function articleOf(block: Block): number | null {
  return block.path.findLast(({ tag }) => tag === 'article' || tag === 'main')?.id ?? null;
}

/** Tags and names of the elements between the article's root and a block; empty for a block outside. */
function kindOf(block: Block, root: PathElement | null): string {
  if (!root) return '';
  const from = block.path.findIndex((element) => element.id === root.id);
  if (from < 0) return '';
  return `/${block.path
    .slice(from + 1)
    .map((element) => `${element.tag}.${element.names}`)
    .join('/')}`;
}

/** Blocks of further articles that an endless page has appended: in an `article` of their own with an `h1` of its own. */
function ofNextArticle(blocks: Block[], body: Block[], title: string): number[] {
  const first = body.find(isProse);
  if (!first) return [];
  const own = new Set(first.path.map((element) => element.id));
  const others = new Set<number>();
  for (const block of blocks) {
    if (block.id < first.id || block.path[block.path.length - 1]!.tag !== 'h1' || block.text === title)
      continue;
    const article = block.path.find((element) => element.tag === 'article' && !own.has(element.id));
    if (article) others.add(article.id);
  }
  return body
    .filter((block) => block.path.some((element) => others.has(element.id)))
    .map((block) => block.id);
}

/** Long paragraphs that stand on the page before already, as in galleries drawn for two screen sizes. */
function repeats(body: Block[]): number[] {
  const seen = new Set<string>();
  return body
    .filter((block) => {
      const again = block.text.length > 120 && seen.has(block.text);
      seen.add(block.text);
      return again;
    })
    .map((block) => block.id);
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Labels, dates and names between the headline and the first running text; headings stay. */
function beforeFirstProse(body: Block[]): number[] {
  const first = body.findIndex((block) => isProse(block) || isSentence(block));
  return body
    .slice(0, Math.max(0, first))
    .filter((block) => !/^h[2-6]$/.test(block.path.at(-1)!.tag))
    .map((block) => block.id);
}

/** Closing lines that open with an author's name and say who that is. */
function aboutAuthors(body: Block[], byline: string[]): number[] {
  const names = byline.filter((name) => name.includes(' '));
  return body
    .slice(-4)
    .filter(
      (block) =>
        block.text.length < 400 &&
        names.some((name) => block.text.toLowerCase().startsWith(name.toLowerCase())),
    )
    .filter((block) =>
      /^.{4,60}\b(is|ist|est|es|è|was|war|has|covers|writes|reports|schreibt|escribe)\b/i.test(block.text),
    )
    .map((block) => block.id);
}

function isSentence(block: Block): boolean {
  return /[.!?…。]["'”’»)\]」]*$/.test(block.text);
}

/** Headings, bare links and short lines after the last running text. */
function afterLastProse(body: Block[]): number[] {
  const last = body.findLast((block) => isProse(block) || isSentence(block));
  return last ? body.filter((block) => block.id > last.id).map((block) => block.id) : [];
}

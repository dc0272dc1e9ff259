import { type Block, listBlocksInSteps } from './blocks';
import { LeanReadability } from './lean-readability';
import { copyInSteps, type PageCopy } from './page-copy';
import { finish, type Steps } from './steps';
import { thinOut } from './thin-out';

/** A page's text blocks, and which of them Readability takes for the article. */
export interface PageBlocks {
  blocks: Block[];
  /** Ids of blocks. */
  readable: Set<number>;
  /** Whether a size limit cut the page short. */
  cut: boolean;
}

/** Copies the page, lists its text blocks and asks Readability about them. */
export function listPage(source: Document): PageBlocks {
  return finish(pageBlocksInSteps(finish(copyInSteps(source))));
}

/** Lists the text blocks of a copy and asks Readability about them, which takes the copy apart. */
export function* pageBlocksInSteps(copy: PageCopy): Steps<PageBlocks> {
  const blocks = yield* listBlocksInSteps(copy.document.body);
  const restore = yield* thinOut(copy.document.body, blocks);
  yield;
  const kept = keptByReadability(copy.document);
  yield;
  return { blocks, readable: restore(kept), cut: copy.cut };
}

/** The ids of the blocks that Readability takes for the article. It takes the document apart, in one go. */
function keptByReadability(document: Document): Set<number> {
  const kept = new Set<number>();
  const article = new LeanReadability(document).grab(document);
  for (const element of article?.querySelectorAll('[data-n]') ?? []) {
    if (/\S/.test(element.textContent ?? '')) kept.add(Number(element.getAttribute('data-n')));
  }
  return kept;
}

import { type Block, listBlocks } from './blocks';
import { LeanReadability } from './lean-readability';
import { copyPage } from './page-copy';

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
  const copy = copyPage(source);
  const blocks = listBlocks(copy.document.body);
  return { blocks, readable: keptByReadability(copy.document), cut: copy.cut };
}

/** The ids of the blocks that Readability takes for the article. It takes the document apart. */
function keptByReadability(document: Document): Set<number> {
  const kept = new Set<number>();
  const article = new LeanReadability(document).grab(document);
  for (const element of article?.querySelectorAll('[data-n]') ?? []) {
    if (/\S/.test(element.textContent ?? '')) kept.add(Number(element.getAttribute('data-n')));
  }
  return kept;
}

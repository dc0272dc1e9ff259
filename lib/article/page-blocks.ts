import { Readability } from '@mozilla/readability';
import { type Block, listBlocks } from './blocks';
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
  const options = { serializer: (node: Node) => node, keepClasses: true, disableJSONLD: true };
  const result = new Readability<Node>(document, options).parse();
  if (result?.content) {
    for (const element of (result.content as Element).querySelectorAll('[data-n]')) {
      if (/\S/.test(element.textContent ?? '')) kept.add(Number(element.getAttribute('data-n')));
    }
  }
  return kept;
}

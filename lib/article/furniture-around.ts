import type { Block, PathElement } from './blocks';
import { furnitureKind } from './furniture';
import { type Holdings, kindKey } from './holdings';

/** Running text of this length without a link is no sharing tool, whatever its element is called. */
const LONG_PROSE = 140;

/**
 * Names of elements below the article's root tell what a block is, unless the element holds much of the article, is a
 * teaser without any link, or is a picture's element around a quotation.
 */
export function furnitureOf(block: Block, root: PathElement | null, holdings: Holdings): string | null {
  const from = root ? block.path.findIndex((element) => element.id === root.id) : -1;
  const below = block.path.slice(from + 1);
  for (const [i, element] of below.entries()) {
    const kind = furnitureKind(element);
    if (!kind || (holdings.share.get(kindKey(element)) ?? 0) > kind.most) continue;
    if (kind.reason === 'share' && block.text.length > LONG_PROSE && block.linked === 0) continue;
    if (kind.reason === 'related' && !kind.byTag && !holdings.linked.has(element.id)) continue;
    if (kind.reason === 'caption' && below.slice(i).some(({ tag }) => tag === 'blockquote')) continue;
    if (kind.reason === 'standfirst') continue;
    return kind.reason;
  }
  return null;
}

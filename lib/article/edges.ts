import type { Block } from './blocks';
import { furnitureKind } from './furniture';
import { isProse, isSentence } from './prose';

/** Blocks of further articles that an endless page has appended: in an `article` of their own with an `h1` of its own. */
export function ofNextArticle(blocks: Block[], body: Block[], title: string): number[] {
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

/** Summaries set apart above the text: named so, and in another element than the first paragraph after them. */
export function standfirsts(body: Block[]): number[] {
  const isStandfirst = (block: Block) =>
    block.path.some((element) => furnitureKind(element)?.reason === 'standfirst');
  const first = body.findIndex((block) => isProse(block) && !isStandfirst(block));
  const parent = body[first]?.path.at(-2)?.id;
  return body
    .slice(0, Math.max(0, first))
    .filter((block) => isStandfirst(block) && block.path.at(-2)?.id !== parent)
    .map((block) => block.id);
}

/** Labels, dates and names between the headline and the first running text; headings stay. */
export function beforeFirstProse(body: Block[]): number[] {
  const first = body.findIndex((block) => isProse(block) || isSentence(block));
  return body
    .slice(0, Math.max(0, first))
    .filter((block) => !/^h[2-6]$/.test(block.path.at(-1)!.tag))
    .map((block) => block.id);
}

/** Closing lines that open with an author's name and say who that is. */
export function aboutAuthors(body: Block[], byline: string[]): number[] {
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

/** Headings, bare links and short lines after the last running text. */
export function afterLastProse(body: Block[]): number[] {
  const last = body.findLast((block) => isProse(block) || isSentence(block));
  return last ? body.filter((block) => block.id > last.id).map((block) => block.id) : [];
}

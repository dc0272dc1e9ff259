import type { Page } from 'playwright-core';

/** How many ranges of a page each highlight of the extension has, by the highlight's last name. */
export function markCounts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      Array.from(CSS.highlights as unknown as Iterable<[string, Set<Range>]>, ([name, ranges]) => [
        name.replace('second-source-', ''),
        ranges.size,
      ]),
    ),
  );
}

/** The words of the ranges of one highlight, in order. */
export function markedWords(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) =>
      Array.from((CSS.highlights.get(`second-source-${key}`) ?? []) as Iterable<Range>, (range) =>
        range.toString().replace(/\s+/g, ' '),
      ),
    name,
  );
}

/** Selects the first occurrence of words in a page's text, as a reader dragging over it; they may run through several elements. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; from: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('script, style')) continue;
      nodes.push({ node, from: text.length });
      text += node.data;
    }
    const start = text.indexOf(wanted);
    if (start < 0) return false;
    // No named function here: the name-keeping of the TypeScript runner would call a helper the page has not.
    const [first, last] = [start, start + wanted.length].map((offset) => {
      const entry = nodes.filter(({ from }) => from <= offset).at(-1)!;
      return { node: entry.node, offset: offset - entry.from };
    });
    const range = document.createRange();
    range.setStart(first!.node, first!.offset);
    range.setEnd(last!.node, last!.offset);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return true;
  }, words);
  if (!found) throw new Error(`the page has no text “${words}”`);
}

import { Readability } from '@mozilla/readability';

/** What is used of Readability's own methods; version 0.6.0 is pinned for them, and a test compares with it unchanged. */
interface Internals {
  _metadata: object;
  _articleTitle: string;
  _articleByline: string | null;
  _unwrapNoscriptImages(document: Document): void;
  _prepDocument(): void;
  _getArticleTitle(): string;
  _grabArticle(page?: Element | null): Element | null;
  REGEXPS: { byline: RegExp };
}

/** The class as its methods are, which its published types leave out. */
const Stock = Readability as unknown as new (document: Document) => Internals;

/**
 * Readability without the work that a page copy does not need: the copy holds no scripts, metadata, styles or hidden
 * elements, and of the result only which elements are in it is asked, not its markup. Same choice, a quarter less time
 * (tests/bench/reading.ts).
 */
export class LeanReadability extends Stock {
  /** The element that holds what is taken for the article; null when there is none. Takes the document apart. */
  grab(document: Document): Element | null {
    this._unwrapNoscriptImages(document);
    this._prepDocument();
    this._metadata = {};
    this._articleTitle = this._getArticleTitle();
    return this._grabArticle();
  }

  /** A copy holds nothing that its markup hides, but for text that a search in the page brings out. */
  _isProbablyVisible(node: Element): boolean {
    return !node.hasAttribute('hidden');
  }

  /** Names are looked at before the text, which is long for most elements. */
  _isValidByline(node: Element, names: string): boolean {
    const named =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(names);
    if (!named) return false;
    const { length } = (node.textContent ?? '').trim();
    return length > 0 && length < 100;
  }

  /** An element's own text is looked at before all the text in it. */
  _isElementWithoutContent(node: Element): boolean {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return false;
    }
    const children = node.childElementCount;
    if (children > 0) {
      const breaks = node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length;
      if (children !== breaks) return false;
    }
    return !/\S/.test(node.textContent ?? '');
  }

  /** A copy's styles do nothing. */
  _cleanStyles(): void {}
}

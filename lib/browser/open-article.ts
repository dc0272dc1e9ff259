import { browser } from 'wxt/browser';
import { passageAddress } from '../services/passage-address';
import type { ArticleCard } from '../services/story-view';
import { tellPage } from './messages';

/** The library page's address that shows a stored article, at a sentence when one is given. */
export function readingViewAddress(id: string, sentence?: number): string {
  const address = browser.runtime.getURL('/library.html');
  return `${address}#read/${id}${sentence === undefined ? '' : `/${sentence}`}`;
}

/**
 * Opens an article at a sentence: scrolls there in the reader's tab when it is the article shown, else a new tab,
 * on the outlet's page by a text fragment, or in the library for a text without an address.
 */
export async function openPassage(
  tabId: number | null,
  { article, sentence, text }: { article: ArticleCard; sentence: number; text: string },
): Promise<void> {
  if (article.here && tabId !== null) return tellPage(tabId, 'page.show', { sentence });
  const url = article.address
    ? passageAddress(article.address, text)
    : readingViewAddress(article.id, sentence);
  await browser.tabs.create({ url });
}

/** Opens an article at its start. */
export async function openArticle(article: ArticleCard): Promise<void> {
  await browser.tabs.create({ url: article.address ?? readingViewAddress(article.id) });
}

/** Opens the library page, at a section when one is given. */
export async function openLibrary(section = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + (section && `#${section}`) });
}

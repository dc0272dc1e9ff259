import type { LibraryDatabase } from '../library/database';
import { words } from '../text/terms';

/** Words a selection outside the article's text must hold to be a statement one can look for. */
const STATEMENT_WORDS = 4;

/** What the reader selected in a page. */
export interface Selection {
  text: string;
  /** Indexes of the article's sentences it touches; empty when it stands outside the article's text. */
  sentences: number[];
}

/** Whether a selection can be asked about: part of a sentence of the article, or enough words of any other text. */
export const isStatement = ({ text, sentences }: Selection): boolean =>
  sentences.length > 0 ? words(text).length > 0 : words(text).length >= STATEMENT_WORDS;

/** Notes what the reader asks about in a tab; the panel answers. A selection of null notes that nothing was selected. */
export async function ask(
  db: LibraryDatabase,
  tabId: number,
  selection: Selection | null,
  now: number,
): Promise<void> {
  await db.asks.put({ tabId, text: selection?.text ?? '', sentences: selection?.sentences ?? [], at: now });
}

/** Goes back from the answer to the story. */
export async function dismissAsk(db: LibraryDatabase, tabId: number): Promise<void> {
  await db.asks.delete(tabId);
}

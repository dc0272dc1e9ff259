import { browser } from 'wxt/browser';
import { readSettings } from '../library/settings';
import { ask } from '../services/ask';
import type { TabServices } from '../services/compare-tab';
import { planMarks } from '../services/page-mark-plan';
import { beginReading, endReading, leavePage } from '../services/read-tab';
import { type SelectionAnswer, tellPage } from './messages';
import { injectReader } from './sites';

const MARKS_STYLE = '/marks.css';

/**
 * Reads a tab's page: asks the content script that lives there to read again, or runs one, which sends what it
 * reads. A page the browser keeps extensions off is noted as unreadable.
 */
export async function readTab(services: TabServices, tabId: number): Promise<void> {
  const known = await services.db.tabs.get(tabId);
  if (known?.article && (await isAlive(tabId))) return tellPage(tabId, 'page.reread', {});
  await beginReading(services, tabId);
  try {
    await injectReader(tabId);
  } catch (error) {
    await endReading(services, tabId, 'unreadable', String(error));
  }
}

/** Marks a tab's sentences, or clears the marks where the reader switched them off. A tab whose page is gone is let be. */
export async function markTab(services: TabServices, tabId: number): Promise<void> {
  const { db } = services;
  const [tab, { marks }] = await Promise.all([db.tabs.get(tabId), readSettings(db)]);
  if (tab?.state !== 'ready') return;
  const plan = marks ? planMarks(tab) : { same: [], differs: [] };
  try {
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [MARKS_STYLE] });
    await tellPage(tabId, 'page.mark', plan);
  } catch {
    await leaveIfGone(services, tabId);
  }
}

/** Marks every tab that shows a compared story. */
export async function markTabs(services: TabServices): Promise<void> {
  const tabs = await services.db.tabs.toArray();
  await Promise.all(tabs.map(({ tabId }) => markTab(services, tabId)));
}

/** Whether a content script lives in a tab's page. */
export async function isAlive(tabId: number): Promise<boolean> {
  return tellPage(tabId, 'page.ping', {}).catch(() => false);
}

/** Notes it when a tab's page was left: its content script is gone with it. */
export async function leaveIfGone(services: TabServices, tabId: number): Promise<void> {
  const tab = await services.db.tabs.get(tabId);
  if (!tab || tab.state === 'reading' || tab.state === 'left') return;
  if (!(await isAlive(tabId))) await leavePage(services, tabId);
}

/**
 * Asks about what is selected in a tab, reading its page first when nobody has.
 * @param fallback the selected words as the browser tells them, for pages no content script can enter.
 */
export async function askSelection(services: TabServices, tabId: number, fallback = ''): Promise<void> {
  if (!(await isAlive(tabId))) await readTab(services, tabId);
  const selected: SelectionAnswer = await tellPage(tabId, 'page.selection', {}).catch(() => null);
  const selection = selected ?? (fallback.trim() ? { text: fallback.trim(), sentences: [] } : null);
  await ask(services.db, tabId, selection, services.now());
}

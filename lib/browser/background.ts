import { browser } from 'wxt/browser';
import { LibraryDatabase } from '../library/database';
import { ask } from '../services/ask';
import { compareAgain, resumeTabs } from '../services/compare-tab';
import { addSamples, fillSample, type SampleText } from '../services/fill-sample';
import { beginReading, endReading, forgetTab, takeReading } from '../services/read-tab';
import { startFeeds } from './feeds/start-feeds';
import { watchJobs } from './jobs';
import { messageText } from './message-text';
import { type BackgroundCommands, handleCommands } from './messages';
import { openWelcome } from './open-welcome';
import { openPanel } from './panel';
import { endUngrantedFilling, fillFromPage } from './reading-fills';
import { registerGrantedSites } from './sites';
import { askSelection, leaveIfGone, markTab, markTabs, readTab } from './tab-commands';

const MENU_CORROBORATE = 'corroborate';

const report = (error: unknown) => console.error('Second Source:', error);

/**
 * Wires the background: every listener is registered before the first await, because a worker that was
 * stopped is started by the very event it must hear. It keeps nothing in memory that it cannot read again.
 */
export function startBackground(samples: SampleText[]): void {
  const db = new LibraryDatabase();
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const services = { db, now: () => Date.now(), pause };

  const resume = async () => {
    const waiting = await resumeTabs(services);
    // A reading that never came: its page is asked again, or noted as gone.
    await Promise.all(waiting.map((tabId) => readTab(services, tabId)));
    await markTabs(services);
  };
  const changed = async () => {
    await compareAgain(services);
    await markTabs(services);
  };
  const jobs = watchJobs(services, changed);

  const feeds = startFeeds({ ...services, changed });

  handleCommands<BackgroundCommands>({
    ...feeds,
    'tab.read': ({ tabId }) => readTab(services, tabId),
    'page.read': async ({ host, reading }, tabId) => {
      if (tabId === null) return;
      await takeReading(services, tabId, host, reading);
      await markTab(services, tabId);
      await fillFromPage(services, tabId);
    },
    'page.failed': async ({ error }, tabId) => {
      if (tabId !== null) await endReading(services, tabId, 'failed', error);
    },
    'page.left': async (_data, tabId) => {
      if (tabId !== null) await beginReading(services, tabId);
    },
    'page.clicked': async ({ sentence, text }, tabId) => {
      if (tabId === null) return;
      // In the click's own gesture; where the panel is open already this changes nothing.
      openPanel(tabId).catch(report);
      await ask(db, tabId, { text, sentences: [sentence] }, services.now());
    },
    'selection.ask': ({ tabId }) => askSelection(services, tabId),
    'library.changed': changed,
    'marks.changed': () => markTabs(services),
    'samples.add': async () => {
      await addSamples(db, samples, services.now());
      await compareAgain(services);
    },
    'work.resume': async () => {
      // Jobs may take long; who asks waits for the tabs alone.
      jobs.run().catch(report);
      await resume();
    },
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') openWelcome().catch(report);
    browser.contextMenus.create({
      id: MENU_CORROBORATE,
      title: messageText('menuCorroborate'),
      contexts: ['selection'],
    });
    registerGrantedSites().catch(report);
    // The pages open now have no content script of this version.
    db.tabs.clear().catch(report);
    fillSample(db, samples, services.now()).then(jobs.startDaily).catch(report);
  });
  browser.runtime.onStartup.addListener(() => {
    // Tab ids are new in every browser session.
    Promise.all([db.tabs.clear(), db.asks.clear(), registerGrantedSites()]).catch(report);
    jobs.startDaily().catch(report);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_CORROBORATE || tab?.id === undefined) return;
    openPanel(tab.id).catch(report);
    askSelection(services, tab.id, info.selectionText).catch(report);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    openPanel(tab.id).catch(report);
    if (command === 'corroborate') askSelection(services, tab.id).catch(report);
    else readTab(services, tab.id).catch(report);
  });

  browser.permissions.onAdded.addListener(() => void registerGrantedSites().catch(report));
  browser.permissions.onRemoved.addListener(() => {
    Promise.all([registerGrantedSites(), endUngrantedFilling(db)]).catch(report);
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status) leaveIfGone(services, tabId).catch(report);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(services, tabId).catch(report));
}

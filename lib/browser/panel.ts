import { browser } from 'wxt/browser';

/** The parts of the side-panel interfaces used here; each browser has one of the two. */
interface PanelInterfaces {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel beside a tab. Call it first thing in a click's or command's handler: no await may come before. */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelInterfaces;
  if (sidePanel) return sidePanel.open({ tabId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('this browser has no side panel'));
}

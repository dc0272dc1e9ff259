import type { Page } from 'playwright-core';

/** Notes from now on how long each task held a page up, in milliseconds, where that was 50 and more. */
export const watchBlocked = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const blocked: number[] = [];
    Object.assign(globalThis, { blocked });
    new PerformanceObserver((list) =>
      blocked.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });

/** What {@link watchBlocked} noted so far. */
export const blockedTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { blocked: number[] }).blocked);

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow } from './harness/access';
import { type Bench, openBench } from './harness/extension-on-newsstand';
import { waitFor } from './harness/wait-for';

describe('the welcome page', () => {
  let bench: Bench;
  let welcome: Page;
  beforeAll(async () => {
    bench = await openBench({ keepWelcome: true });
    welcome = await waitFor('the welcome page', () =>
      bench.chromium.context.pages().find((page) => page.url().endsWith('/welcome.html')),
    );
    await welcome.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => bench?.close());

  it('opens by itself, once', async () => {
    const opened = bench.chromium.context.pages().filter((page) => page.url().includes('/welcome.html'));
    expect(opened).toHaveLength(1);
  });

  it('has no axe violation with everything unfolded, and fits 320 px', async () => {
    for (const summary of await welcome.locator('summary').all()) await summary.click();
    expect(await findings(welcome)).toEqual([]);
    expect(await overflow(welcome)).toBe(0);
  });

  it('is used by keyboard alone: a pack, an outlet of it, and the count follows', async () => {
    await welcome.reload();
    const press = (key: string) => welcome.keyboard.press(key);
    const focused = () =>
      welcome.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '');
    const tabTo = (label: string) =>
      waitFor(`the focus on ${label}`, async () => {
        await press('Tab');
        return (await focused()).startsWith(label);
      });
    await tabTo('World');
    await press('Space');
    await welcome.getByRole('button', { name: 'Choose at least one outlet' }).waitFor();
    await tabTo('Science');
    await press('Space');
    await press('Tab');
    await press('Enter');
    await tabTo('Nature');
    await press('Space');
    await welcome.getByText('29 of 30 outlets').waitFor();
    await welcome.getByRole('button', { name: 'Add 29 outlets' }).waitFor();
  });

  it('skipped, leads to the sample story, compared beside its article', async () => {
    await welcome.getByRole('button', { name: 'Try the sample story' }).click();
    await welcome.getByRole('heading', { name: 'Where reports differ' }).waitFor();
    await welcome.locator('.sample-panel').getByText('At least nine').first().click();
    await welcome.locator('.sample-article mark').waitFor();
    expect(await findings(welcome)).toEqual([]);
    expect(await overflow(welcome)).toBe(0);
    await welcome.goBack();
    await welcome.getByRole('heading', { name: 'Choose outlets' }).waitFor();
  });
});

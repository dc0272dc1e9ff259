// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { PopupView } from '../../components/popup/PopupView';
import type { PopupState } from '../../components/popup/popup-state';
import type { StoryView } from '../../lib/services/story-view';
import { fact, harbour, inland, story, value, wire } from './made-up-story';
import { renderView } from './render-view';

async function show(state: PopupState) {
  const actions = {
    onOpenPanel: vi.fn(),
    onAdd: vi.fn(),
    onAllowSite: vi.fn(),
    onFill: vi.fn(),
    onOpenLibrary: vi.fn(),
    onRead: vi.fn(),
  };
  return { actions, ...(await renderView(<PopupView state={state} actions={actions} />)) };
}

const found = (view: StoryView, more: Partial<Extract<PopupState, { kind: 'story' }>> = {}): PopupState => ({
  kind: 'story',
  view,
  held: false,
  host: 'harbour.example',
  allowed: false,
  filling: false,
  ...more,
});

it('gives the three figures and the most telling difference in the reports’ words', async () => {
  const { root, words } = await show(found(story()));
  expect([...root.querySelectorAll('.figures li')].map((li) => li.textContent)).toEqual([
    '2 other outlets',
    '1 independent',
    '1 fact differs',
  ]);
  expect(words()).toContain('boats sank: seven here, nine in 2 others.');
});

it('names the outlet when only one differs', async () => {
  const view = story({
    differing: [fact('f', 'boats sank', [value(harbour, 'seven', 7), value(inland, 'nine', 9)])],
  });
  expect((await show(found(view))).words()).toContain('nine in Inland Times.');
});

it('says that more may appear while the rest is compared', async () => {
  expect((await show(found(story(), { growing: true }))).words()).toContain('Still comparing');
  expect((await show(found(story()))).words()).not.toContain('Still comparing');
});

it('leaves out a difference among the others alone', async () => {
  const view = story({
    differing: [fact('f', 'boats sank', [value(wire, 'seven', 7), value(inland, 'nine', 9)])],
  });
  expect((await show(found(view))).root.querySelector('.telling')).toBeNull();
});

it('opens the panel, adds the article, allows the site', async () => {
  const { actions, byName, click } = await show(found(story()));
  await click(byName('button', 'Open side panel'));
  await click(byName('button', 'Add to library'));
  await click(byName('button', 'Always read harbour.example'));
  expect(actions.onOpenPanel).toHaveBeenCalledOnce();
  expect(actions.onAdd).toHaveBeenCalledOnce();
  expect(actions.onAllowSite).toHaveBeenCalledWith('harbour.example');
});

it('offers neither again when the article is held and its site allowed', async () => {
  const { root, words } = await show(found(story(), { held: true, allowed: true }));
  expect(words()).toContain('In your library');
  expect(words()).toContain('Articles on harbour.example are read automatically.');
  const buttons = [...root.querySelectorAll('button')].map((button) => button.textContent);
  expect(buttons).toEqual(['Open side panel', '', 'Library and settings']);
});

it('lets an allowed site’s articles join the library, and ends that', async () => {
  const off = await show(found(story(), { allowed: true }));
  const name = 'Add articles I open on this site';
  expect(off.byName('[role=switch]', name).getAttribute('aria-checked')).toBe('false');
  await off.click(off.byName('[role=switch]', name));
  expect(off.actions.onFill).toHaveBeenCalledWith('harbour.example', true);
  const on = await show(found(story(), { allowed: true, filling: true }));
  await on.click(on.byName('[role=switch]', name));
  expect(on.actions.onFill).toHaveBeenCalledWith('harbour.example', false);
});

it('offers no filling on a site that is not allowed', async () => {
  const { root } = await show(found(story()));
  expect(root.querySelector('[role=switch]')).toBeNull();
});

it('says that no other outlet tells the story, after how much searching', async () => {
  const { words, root } = await show(found(story({ outlets: 0, independent: 0, differing: [] })));
  expect(words()).toContain('No other outlet in your library tells this story. 40 articles searched.');
  expect(root.querySelector('.figures')).toBeNull();
});

it.each([
  [{ kind: 'reading' }, 'Reading the page'],
  [{ kind: 'not-article' }, 'No news article on this page'],
  [{ kind: 'browser-page' }, 'This page cannot be read'],
  [{ kind: 'empty-library', held: false }, 'Nothing to compare with yet'],
  [{ kind: 'failure', reason: 'page' }, 'The page could not be read'],
] as [PopupState, string][])('has clear words for %o', async (state, heading) => {
  const { root, byName } = await show(state);
  expect(root.querySelector('h1')?.textContent).toContain(heading);
  expect(byName('button', 'Library and settings')).toBeTruthy();
});

it('lets the first article into an empty library', async () => {
  const { actions, byName, click } = await show({ kind: 'empty-library', held: false });
  await click(byName('button', 'Keep this article'));
  expect(actions.onAdd).toHaveBeenCalledOnce();
  expect((await show({ kind: 'empty-library', held: true })).words()).toContain('In your library');
});

// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { FAILURE_TEXTS, type FailureReason } from '../../components/common/failure-texts';
import { Panel } from '../../components/panel/Panel';
import type { PanelState } from '../../components/panel/panel-state';
import { harbour } from './made-up-story';
import { panelActions } from './panel-actions';
import { renderView, text } from './render-view';

async function show(state: PanelState, more: { shortcut?: string; onAddSamples?: () => void } = {}) {
  const { shortcut, ...extra } = more;
  const actions = { ...panelActions(), ...extra };
  return {
    actions,
    ...(await renderView(<Panel state={state} marks shortcut={shortcut} actions={actions} />)),
  };
}

const states: PanelState[] = [
  { kind: 'first-run' },
  { kind: 'reading' },
  { kind: 'no-statement', selection: 'Read more' },
  { kind: 'no-statement', selection: '' },
  { kind: 'needs-click', host: 'news.example' },
  { kind: 'not-article' },
  { kind: 'browser-page' },
  { kind: 'empty-library', article: harbour },
  { kind: 'no-other-outlet', article: harbour, searched: 128, outlets: 22, from: null, to: null },
  { kind: 'failure', reason: 'timeout' },
];

it.each(states)(
  '$kind: has one heading of the first rank, words below it, and no bar of a story',
  async (state) => {
    const { root } = await show(state);
    expect(root.querySelectorAll('main h1')).toHaveLength(1);
    expect(root.querySelector('main h1')?.textContent).not.toBe('');
    expect(root.querySelector('.bar')).toBeNull();
  },
);

it.each(states)('$kind: is announced by what its own heading says', async (state) => {
  const { root } = await show(state);
  const headings = [...root.querySelectorAll('main h1, main h2')].map((heading) => heading.textContent);
  expect(headings).toContain(root.querySelector('[role=status]')?.textContent);
});

describe('a page that was not read', () => {
  it('offers the toolbar button with its shortcut, this site and all sites', async () => {
    const { words, actions, byName, click } = await show(
      { kind: 'needs-click', host: 'news.example' },
      { shortcut: 'Alt+Shift+S' },
    );
    expect(words()).toContain('or press Alt+Shift+S');
    await click(byName('button', 'Always read news.example'));
    expect(actions.onAllowSite).toHaveBeenCalledWith('news.example');
    await click(byName('button', 'Read all sites'));
    expect(actions.onAllowAllSites).toHaveBeenCalledOnce();
  });

  it('offers no site where none can be allowed', async () => {
    const { root } = await show({ kind: 'needs-click', host: null });
    expect(root.querySelector('main button')).toBeNull();
  });
});

it('a library without articles leads to adding some, and to the samples when there are any', async () => {
  const onAddSamples = vi.fn();
  const { actions, byName, click } = await show(
    { kind: 'empty-library', article: harbour },
    { onAddSamples },
  );
  await click(byName('button', 'Add articles'));
  expect(actions.onOpenLibrary).toHaveBeenCalledOnce();
  await click(byName('button', 'Try the sample articles'));
  expect(onAddSamples).toHaveBeenCalledOnce();
  expect((await show({ kind: 'empty-library', article: harbour })).words()).not.toContain('sample');
});

it('no other outlet says how much was searched, and when', async () => {
  const state = {
    kind: 'no-other-outlet',
    article: harbour,
    searched: 1,
    outlets: 1,
    from: null,
    to: null,
  } as const;
  expect((await show(state)).words()).toContain('Searched 1 article of 1 outlet in your library: none');
  const dated = { ...state, searched: 128, outlets: 22, from: '2031-03-01', to: '2031-03-09' };
  expect((await show(dated)).words()).toMatch(
    /Searched 128 articles of 22 outlets in your library, from .*2031 to .*2031/,
  );
});

it('a selection without a statement is shown and explained; an empty one is called so', async () => {
  const { words, actions, byName, click } = await show({ kind: 'no-statement', selection: '<b>Read more' });
  expect(words()).toContain('<b>Read more');
  await click(byName('button', 'Whole story'));
  expect(actions.onBack).toHaveBeenCalledOnce();
  expect((await show({ kind: 'no-statement', selection: '' })).words()).toContain('Nothing is selected');
});

it.each(Object.keys(FAILURE_TEXTS) as FailureReason[])(
  'failure %s: what happened, what to do, and again',
  async (reason) => {
    const { words, actions, byName, click, root } = await show({
      kind: 'failure',
      reason,
      detail: 'ErrorName: <i>',
    });
    expect(words()).toContain(text(FAILURE_TEXTS[reason].happened));
    expect(words()).toContain(text(FAILURE_TEXTS[reason].remedy));
    expect(root.querySelector('details code')?.textContent).toBe('ErrorName: <i>');
    await click(byName('button', 'Try again'));
    expect(actions.onRead).toHaveBeenCalledOnce();
  },
);

// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import type { WelcomeState } from '../../components/welcome/welcome-state';
import type { StarterOutlet } from '../../lib/services/starter-packs';
import { harbour, inland, story } from './made-up-story';
import { renderView } from './render-view';

const outlet = (name: string, packs: StarterOutlet['feeds'][number]['packs']): StarterOutlet => ({
  outlet: name,
  home: `https://${name.toLowerCase()}.example`,
  country: 'GB',
  language: 'en',
  owner: null,
  hosts: [`${name.toLowerCase()}.example`],
  feeds: [{ address: `https://${name.toLowerCase()}.example/rss`, packs }],
});
const outlets = [
  outlet('Harbour', ['world', 'uk']),
  outlet('Inland', ['world']),
  outlet('Valley', ['science']),
];

const choosing = (more: Partial<Extract<WelcomeState, { kind: 'choose' }>> = {}): WelcomeState => ({
  kind: 'choose',
  outlets,
  choice: { packs: new Set(['world'] as const), leftOut: new Set() },
  held: new Set(),
  denied: false,
  busy: false,
  ...more,
});

async function show(state: WelcomeState) {
  globalThis.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
  const actions = {
    onChoose: vi.fn(),
    onAdd: vi.fn(),
    onSample: vi.fn(),
    onBack: vi.fn(),
    onOpenStory: vi.fn(),
    onOpenPassage: vi.fn(),
    onOpenLibrary: vi.fn(),
  };
  const view = (each: WelcomeState) => <WelcomeView state={each} actions={actions} />;
  return { actions, view, ...(await renderView(view(state))) };
}

const check = (root: HTMLElement, label: string) =>
  act(async () => {
    const found = [...root.querySelectorAll('label')].filter((each) =>
      each.textContent?.trim().startsWith(label),
    );
    found[0]!.click();
  });

it('counts what is chosen and names every site the browser will be asked for', async () => {
  const { words, root, byName, click, actions } = await show(choosing());
  expect(words()).toContain('Your browser will ask once to allow these 2 sites.');
  expect([...root.querySelectorAll('.host-list li')].map((li) => li.textContent)).toEqual([
    'harbour.example',
    'inland.example',
  ]);
  await click(byName('button', 'Add 2 outlets'));
  expect(actions.onAdd).toHaveBeenCalledOnce();
});

it('adds and takes out a pack', async () => {
  const { root, actions } = await show(choosing());
  await check(root, 'Science');
  expect(actions.onChoose).toHaveBeenLastCalledWith({
    packs: new Set(['world', 'science']),
    leftOut: new Set(),
  });
  await check(root, 'World');
  expect(actions.onChoose).toHaveBeenLastCalledWith({ packs: new Set(), leftOut: new Set() });
});

it('leaves a single outlet out, and says how many of the pack are left', async () => {
  const { root, actions, rerender, view, words } = await show(choosing());
  await check(root, 'Inland');
  const choice = { packs: new Set(['world'] as const), leftOut: new Set(['Inland']) };
  expect(actions.onChoose).toHaveBeenLastCalledWith(choice);
  await rerender(view(choosing({ choice })));
  expect(words()).toContain('1 of 2 outlets');
  expect(root.querySelector<HTMLInputElement>('.pack.chosen .pack-head input')!.indeterminate).toBe(true);
});

it('choosing one outlet of a pack that is not chosen chooses that one alone', async () => {
  const { root, actions } = await show(choosing({ choice: { packs: new Set(), leftOut: new Set() } }));
  await check(root, 'Inland');
  expect(actions.onChoose).toHaveBeenLastCalledWith({
    packs: new Set(['world']),
    leftOut: new Set(['Harbour']),
  });
});

it('counts no outlet that is there already, and marks it so', async () => {
  const { byName, root } = await show(choosing({ held: new Set(['https://inland.example/rss']) }));
  byName('button', 'Add 1 outlet');
  expect([...root.querySelectorAll('.pack .tag')].map((tag) => tag.closest('label')?.textContent)).toEqual([
    expect.stringContaining('Inland'),
  ]);
});

it('with nothing chosen has nothing to add, and says so', async () => {
  const { byName } = await show(choosing({ choice: { packs: new Set(), leftOut: new Set() } }));
  expect(byName('button', 'Choose at least one outlet').hasAttribute('disabled')).toBe(true);
});

it('says what works without the permission when it was denied', async () => {
  const { root } = await show(choosing({ denied: true }));
  const alert = root.querySelector('[role=alert]')!.textContent;
  expect(alert).toContain('no outlet was added');
  expect(alert).toContain('still reads an article when you click its toolbar button');
});

it('shows how far the filling is, by outlet, with what went wrong in plain words', async () => {
  const { words, root } = await show({
    kind: 'filling',
    done: false,
    putOff: 'offline',
    stories: [],
    outlets: [
      { outlet: 'Harbour', state: 'read', articles: 12, trouble: null },
      { outlet: 'Inland', state: 'trouble', articles: 0, trouble: 'unreachable' },
      { outlet: 'Valley', state: 'waiting', articles: 0, trouble: null },
    ],
  });
  expect(words()).toContain('2 of 3 outlets asked. 12 articles are in.');
  expect(words()).toContain('You are offline.');
  expect(root.querySelector('progress')!.getAttribute('value')).toBe('2');
  const lines = [...root.querySelectorAll('.outlet-line')].map((line) => line.textContent);
  expect(lines).toEqual(['HAHarbour12 articles', 'INInlandcould not be reached', 'VAValleywaiting']);
});

it('links the first stories, and opens one with the panel', async () => {
  const lead = { ...harbour, address: 'https://harbour.example/boats' };
  const { actions, byName, click, words } = await show({
    kind: 'filling',
    done: true,
    putOff: null,
    stories: [{ articles: [lead, inland] }],
    outlets: [{ outlet: 'Harbour', state: 'read', articles: 12, trouble: null }],
  });
  expect(words()).toContain('Your library is ready');
  expect(words()).toContain('2 outlets: Harbour Post, Inland Times');
  const link = byName('a', harbour.title);
  expect(link.getAttribute('href')).toBe('https://harbour.example/boats');
  await click(link);
  expect(actions.onOpenStory).toHaveBeenCalledWith(lead);
});

it('says what to do when no story has several outlets', async () => {
  const { words } = await show({
    kind: 'filling',
    done: true,
    putOff: null,
    stories: [],
    outlets: [{ outlet: 'Harbour', state: 'read', articles: 1, trouble: null }],
  });
  expect(words()).toContain('No two outlets tell the same story yet.');
});

it('shows the sample with its panel, and a sentence of the article when it is asked for', async () => {
  const sample = {
    view: story(),
    sentences: ['Seven boats sank.', 'Nobody was hurt.'],
    paragraphStarts: [0],
  };
  const { words, root } = await show({ kind: 'sample', story: sample, sentence: 1 });
  expect(words()).toContain('Where reports differ');
  expect(root.querySelector('mark.asked')?.textContent).toBe('Nobody was hurt.');
  // Nothing can be taken out of the sample.
  expect(words()).not.toContain('Not this story');
});

it('moves the focus to the heading of the next step', async () => {
  const { rerender, view } = await show(choosing());
  await rerender(view({ kind: 'sample', story: null, sentence: null }));
  expect(document.activeElement?.textContent).toBe('Try it on a sample story');
});

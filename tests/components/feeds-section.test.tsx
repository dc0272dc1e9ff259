// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FEED_STATUS_TEXTS } from '../../components/common/feed-status-texts';
import { relativeTime } from '../../components/common/relative-time';
import { FeedsSection } from '../../components/library/FeedsSection';
import type { FeedLine, FeedsState } from '../../components/library/feeds-state';
import type { FeedStatus } from '../../lib/library/feed-record';
import { renderView, text } from './render-view';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

const feed = (more: Partial<FeedLine> = {}): FeedLine => ({
  id: 'f1',
  address: 'https://harbour.example/rss',
  kind: 'feed',
  title: 'News from the harbour',
  outlet: 'Harbour Post',
  paused: false,
  status: 'ok',
  movedTo: null,
  statusDetail: null,
  lastFetchAt: NOW - 5 * MINUTE,
  nextFetchAt: NOW + 10 * MINUTE,
  articles: 41,
  ...more,
});

const state = (more: Partial<FeedsState> = {}): FeedsState => ({
  feeds: [feed()],
  outlets: [],
  fetches: [],
  adding: { kind: 'idle' },
  putOff: null,
  now: NOW,
  ...more,
});

async function show(more: Partial<FeedsState> = {}) {
  const actions = {
    onChooseOutlets: vi.fn(),
    onRefreshAll: vi.fn(),
    onRetry: vi.fn(),
    onPause: vi.fn(),
    onRemove: vi.fn(),
    onAllow: vi.fn(),
    onLook: vi.fn(),
    onSubscribe: vi.fn(),
    onCancelAdding: vi.fn(),
    onImportOpml: vi.fn(),
    onExportOpml: vi.fn(),
  };
  const view = (each: FeedsState) => <FeedsSection state={each} actions={actions} />;
  return { actions, view, ...(await renderView(view(state(more)))) };
}

const row = (root: HTMLElement, n = 0) =>
  root.querySelectorAll('.feed-row')[n]!.textContent!.replace(/\s+/g, ' ').trim();

describe('a feed’s row', () => {
  it('says whose it is, how it is, what it brought, and when it is fetched', async () => {
    const { root } = await show();
    for (const words of ['Harbour Post', 'News from the harbour', 'up to date', '41 articles'])
      expect(row(root)).toContain(words);
    expect(row(root)).toContain('fetched 5 minutes ago');
    expect(row(root)).toContain('next in 10 minutes');
  });

  it.each(Object.keys(FEED_STATUS_TEXTS) as FeedStatus[])('tells %s in plain words', async (status) => {
    const { root } = await show({ feeds: [feed({ status })] });
    const { state: said, remedy } = FEED_STATUS_TEXTS[status];
    expect(row(root)).toContain(text(said));
    if (remedy) expect(row(root)).toContain(text(remedy, 'harbour.example'));
    if (status.includes('-')) expect(row(root)).not.toContain(status);
  });

  it('that fails shows the server’s words only to who asks, and comes first', async () => {
    const failing = feed({ id: 'f2', outlet: 'Valley Wire', status: 'http-error', statusDetail: 'HTTP 500' });
    const gone = feed({ id: 'f3', outlet: 'Zenith Post', status: 'gone', statusDetail: 'HTTP 410' });
    const { root, words } = await show({ feeds: [feed(), failing, gone] });
    expect(row(root)).toContain('Zenith Post');
    expect(row(root, 1)).toContain('Valley Wire');
    expect([...root.querySelectorAll('.feed-row details code')].map((code) => code.textContent)).toEqual([
      'HTTP 410',
      'HTTP 500',
    ]);
    // The one that is tried again by itself wants none.
    expect(words()).toContain('1 wants a look.');
  });

  it('is fetched, paused and taken up again', async () => {
    const { actions, byName, click, rerender, view } = await show();
    const name = 'Harbour Post: News from the harbour';
    await click(byName('button', `Fetch now: ${name}`));
    expect(actions.onRetry).toHaveBeenCalledWith('f1');
    await click(byName('button', `Pause ${name}`));
    expect(actions.onPause).toHaveBeenCalledWith('f1', true);
    await rerender(view(state({ feeds: [feed({ paused: true })] })));
    await click(byName('button', `Resume ${name}`));
    expect(actions.onPause).toHaveBeenLastCalledWith('f1', false);
  });

  it('is removed with or without its articles, after a question that can be called off', async () => {
    const { actions, byName, click, root } = await show();
    const remove = () => byName('button', 'Remove Harbour Post: News from the harbour');
    await click(remove());
    expect(document.activeElement?.textContent).toBe('Keep its articles');
    await click(byName('button', 'Cancel'));
    expect(root.querySelector('.remove-question')).toBeNull();
    await click(remove());
    await click(byName('button', 'Keep its articles'));
    expect(actions.onRemove).toHaveBeenLastCalledWith('f1', false);
    await click(byName('button', 'Remove them too'));
    expect(actions.onRemove).toHaveBeenLastCalledWith('f1', true);
  });

  it('whose site is not allowed offers to allow it', async () => {
    const refused = feed({ status: 'no-permission' });
    const { actions, byName, click } = await show({ feeds: [refused] });
    await click(byName('button', 'Allow the site of Harbour Post: News from the harbour'));
    expect(actions.onAllow).toHaveBeenCalledWith(refused);
  });
});

describe('adding', () => {
  const offered = [
    { address: 'https://harbour.example/rss', title: 'All news', kind: 'feed' as const },
    { address: 'https://harbour.example/sport', title: 'Sport', kind: 'feed' as const },
  ];

  it('hands the address over as it was typed', async () => {
    const { actions, root } = await show();
    const field = root.querySelector<HTMLInputElement>('.add-feed input')!;
    await act(async () => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      set!.call(field, ' harbour.example ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => root.querySelector('form')!.requestSubmit());
    expect(actions.onLook).toHaveBeenCalledWith('harbour.example');
  });

  it('offers what a page names, its first feed chosen, and says which sites will be asked for', async () => {
    const { actions, byName, click, words } = await show({
      adding: { kind: 'found', feeds: offered, hosts: ['feeds.harbour.example'], all: false },
    });
    expect(words()).toContain('2 feeds found: choose');
    expect(words()).toContain(
      'Your browser will ask for these sites, where the feeds or their articles are: feeds.harbour.example.',
    );
    await click(byName('button', 'Subscribe'));
    expect(actions.onSubscribe).toHaveBeenCalledWith([offered[0]]);
  });

  it('takes all of another reader’s list', async () => {
    const { actions, byName, click } = await show({
      adding: { kind: 'found', feeds: offered, hosts: [], all: true },
    });
    await click(byName('button', 'Subscribe'));
    expect(actions.onSubscribe).toHaveBeenCalledWith(offered);
  });

  it('says what came of it, and what could not be taken', async () => {
    const { words, rerender, view, root } = await show({
      adding: { kind: 'added', added: 3, already: 1, refused: [{ address: 'x', why: '"x" is no address' }] },
    });
    expect(words()).toContain('3 feeds added. 1 was there already.');
    expect(words()).toContain('"x" is no address');
    await rerender(view(state({ adding: { kind: 'failed', error: 'No feed was found.' } })));
    expect(root.querySelector('[role=alert]')?.textContent).toBe('No feed was found.');
  });
});

it('with no feed leads to the choice of outlets', async () => {
  const { actions, byName, click, words } = await show({ feeds: [] });
  expect(words()).toContain('No feed yet.');
  await click(byName('button', 'Choose outlets'));
  expect(actions.onChooseOutlets).toHaveBeenCalledOnce();
  expect(byName('button', 'Export your feeds as OPML').hasAttribute('disabled')).toBe(true);
});

it('says why nothing is fetched for now', async () => {
  expect((await show({ putOff: 'metered' })).words()).toContain('Your connection saves data');
  expect((await show()).words()).not.toContain('nothing is fetched now');
});

it('folds the outlets with their counts, and the log of requests', async () => {
  const { root, words } = await show({
    outlets: [{ outlet: 'Harbour Post', articles: 41 }],
    fetches: [
      {
        sequence: 1,
        at: NOW,
        address: 'https://harbour.example/rss',
        host: 'harbour.example',
        feedId: 'f1',
        httpStatus: 304,
        outcome: 'ok',
        bytes: 0,
        milliseconds: 12,
      },
    ],
  });
  expect(words()).toContain('1 outlet with articles');
  expect(root.querySelector('.log li')?.textContent).toContain(
    'https://harbour.example/rss up to date · 304',
  );
});

it.each([
  [0, 'now'],
  [-30_000, 'now'],
  [-5 * MINUTE, '5 minutes ago'],
  [2 * 60 * MINUTE, 'in 2 hours'],
  [-24 * 60 * MINUTE, 'yesterday'],
])('a moment %d ms away is told as “%s”', (gap, words) =>
  expect(relativeTime(NOW + gap, NOW, 'en')).toBe(words),
);

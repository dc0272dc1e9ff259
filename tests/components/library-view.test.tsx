// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LibraryView } from '../../components/library/LibraryView';
import { LIBRARY_SECTIONS, type LibraryState, type ListState } from '../../components/library/library-state';
import type { JobRecord } from '../../lib/library/job-record';
import { newJob } from '../../lib/library/jobs';
import { emptyImport } from '../../lib/services/jobs/import-job';
import { NO_FILTER } from '../../lib/services/search-library';
import type { ArticleCard } from '../../lib/services/story-view';
import { card, harbour, inland } from './made-up-story';
import { renderView } from './render-view';

/** A list of these articles, all of them read. */
const listOf = (cards: ArticleCard[], more: Partial<ListState> = {}): ListState => ({
  filter: NO_FILTER,
  found: { ids: cards.map(({ id }) => id), readThrough: null },
  settled: true,
  rows: new Map(cards.map((each) => [each.id, { card: each, pinned: false, versions: 0, snippet: null }])),
  outlets: [...new Set(cards.map(({ outlet }) => outlet))],
  waiting: 0,
  building: false,
  joining: null,
  ...more,
});
const looking = (text: string) => ({ filter: { ...NO_FILTER, text } });

const state = (more: Partial<LibraryState> = {}): LibraryState => ({
  section: 'articles',
  list: listOf([harbour, inland]),
  total: 2,
  filesProblem: null,
  sites: [],
  marks: true,
  backup: { kind: 'idle' },
  jobs: [],
  limits: { keepDays: 0, keepMegabytes: 0 },
  space: { articles: 12_340_000, used: 20_000_000, quota: 1_020_000_000, persisted: false },
  ...more,
});

const spies = () => ({
  onSection: vi.fn(),
  onFilter: vi.fn(),
  onRows: vi.fn(),
  onBuild: vi.fn(),
  onPin: vi.fn(),
  onJoin: vi.fn(),
  onOpen: vi.fn(),
  onRead: vi.fn(),
  onRemove: vi.fn(),
  onRestore: vi.fn(),
  onAddText: vi.fn(async () => ({ title: 'A headline', outcome: 'added' as const })),
  onAddFiles: vi.fn(),
  onRemoveSite: vi.fn(),
  onRemoveAllSites: vi.fn(),
  onMarks: vi.fn(),
  onExport: vi.fn(),
  onImport: vi.fn(),
  onLimits: vi.fn(),
  onCountBeyond: vi.fn(async () => 0),
  onPersist: vi.fn(),
  onCheckIndex: vi.fn(),
  onStopJob: vi.fn(),
  onRetryJob: vi.fn(),
  onForgetJob: vi.fn(),
});

async function show(more: Partial<LibraryState> = {}) {
  const actions = spies();
  return { actions, ...(await renderView(<LibraryView state={state(more)} actions={actions} />)) };
}

/** Types into a field as React sees it. */
const type = (field: HTMLInputElement | HTMLTextAreaElement, words: string) =>
  act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')!.set!.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const choose = (input: HTMLInputElement, files: File[]) =>
  act(async () => {
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

it.each(LIBRARY_SECTIONS)(
  '%s: is reached by the navigation and marked there as the current one',
  async (section) => {
    const { root } = await show({ section });
    const current = root.querySelector('nav [aria-current=page]')!;
    expect(current.getAttribute('href')).toBe(`#${section}`);
    expect(current.textContent).toContain(root.querySelector('h1')!.textContent!);
  },
);

it('asks for a section instead of following the link', async () => {
  const { actions, byName, click } = await show();
  await click(byName('a', 'Privacy'));
  expect(actions.onSection).toHaveBeenCalledWith('privacy');
});

describe('articles', () => {
  it('are listed with outlet, time and how much of them is held', async () => {
    const { root } = await show({
      list: listOf([card('p', 'Part Paper', { completeness: 'partial', publishedAt: null })]),
    });
    const row = root.querySelector('.article-row')!.textContent;
    expect(row).toContain('Headline of Part Paper');
    expect(row).toContain('date unknown');
    expect(row).toContain('part of the text');
  });

  it('open, and are removed with an undo', async () => {
    const { actions, byName, click, words } = await show();
    await click(byName('button', 'Headline of Inland Times'));
    expect(actions.onOpen).toHaveBeenCalledWith(inland);
    await click(byName('button', 'Remove Headline of Inland Times'));
    expect(actions.onRemove).toHaveBeenCalledWith(inland);
    expect(words()).toContain('Removed: Headline of Inland Times');
    await click(byName('button', 'Undo'));
    expect(actions.onRestore).toHaveBeenCalledWith(inland);
  });

  it('are searched, narrowed by outlet and day, and the number found is announced', async () => {
    const { actions, root, byName } = await show({ list: listOf([inland], looking('boats')), total: 30 });
    expect(root.querySelector('[role=status]')?.textContent).toBe('1 of 30 articles');
    await type(root.querySelector('input[type=search]')!, 'ferry');
    expect(actions.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, text: 'ferry' });
    await type(byName('input', 'From') as HTMLInputElement, '2031-03-01');
    expect(actions.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, text: 'boats', from: '2031-03-01' });
    const outlets = root.querySelector('select')!;
    expect([...outlets.options].map(({ value }) => value)).toEqual(['', 'Inland Times']);
  });

  it('say plainly that nothing was found, and what a phrase was looked for in', async () => {
    const none = await show({ list: listOf([], looking('zebra')) });
    expect(none.root.querySelector('[role=status]')?.textContent).toBe('Nothing found.');
    const list = listOf([inland], looking('“to the shore”'));
    const { words } = await show({ list: { ...list, found: { ids: ['inland'], readThrough: 2000 } } });
    expect(words()).toContain('The 2,000 best articles with these words were read through');
  });

  it('show the sentence found with its words marked, as text', async () => {
    const list = listOf([inland], looking('boats'));
    const snippet = {
      text: '<b>Two boats</b> sank.',
      marks: [{ start: 7, end: 12, kind: 'found' as const }],
    };
    const rows = new Map([[inland.id, { card: inland, pinned: false, versions: 0, snippet }]]);
    const { root } = await show({ list: { ...list, rows } });
    expect(root.querySelector('mark.found')?.textContent).toBe('boats');
    expect(root.querySelector('.snippet')?.textContent).toContain('<b>Two boats</b>');
  });

  it('of which only those in view are drawn say where they stand in the whole', async () => {
    // jsdom lays nothing out: every row is as high as one in a browser.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(76);
    const many = Array.from({ length: 2_000 }, (_, i) => card(`a${i}`, `Outlet ${i}`));
    const { actions, root } = await show({ list: listOf(many), total: 2_000 });
    const rows = [...root.querySelectorAll('.article-row')];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[2]?.getAttribute('aria-setsize')).toBe('2000');
    expect(rows[2]?.getAttribute('aria-posinset')).toBe('3');
    expect(actions.onRows).toHaveBeenCalledWith(many.slice(0, rows.length).map(({ id }) => id));
  });

  it('are pinned and unpinned', async () => {
    const { actions, byName, click } = await show();
    const pin = byName('button', 'Keep whatever its age: Headline of Inland Times');
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    await click(pin);
    expect(actions.onPin).toHaveBeenCalledWith(inland, true);
  });

  it('that the outlet changed lead to what it changed', async () => {
    const row = { card: inland, pinned: false, versions: 2, snippet: null };
    const { actions, byName, click } = await show({
      list: { ...listOf([inland]), rows: new Map([[inland.id, row]]) },
    });
    await click(byName('button', 'What the outlet changed in: Headline of Inland Times'));
    expect(actions.onRead).toHaveBeenCalledWith(inland);
  });

  it('are offered for another’s story', async () => {
    const { actions, byName, click, words } = await show({
      list: listOf([inland], { joining: { id: 'x', title: 'The article read' } }),
    });
    expect(words()).toContain('The article read');
    await click(byName('button', 'Tells the same story: Headline of Inland Times'));
    expect(actions.onJoin).toHaveBeenCalledWith(inland);
    await click(byName('button', 'Cancel'));
    expect(actions.onJoin).toHaveBeenLastCalledWith(null);
  });

  it('that cannot be searched yet are counted, and preparing them can be stopped and begun', async () => {
    const { actions, byName, click, words, rerender } = await show({
      list: listOf([inland], { ...looking('boats'), waiting: 1200, building: true }),
    });
    expect(words()).toContain('Preparing the search: 1,200 to go.');
    await click(byName('button', 'Stop'));
    expect(actions.onBuild).toHaveBeenLastCalledWith(false);
    const list = listOf([inland], { ...looking('boats'), waiting: 1, building: false });
    await rerender(<LibraryView state={state({ list })} actions={actions} />);
    expect(words()).toContain('1 article cannot be searched yet.');
    await click(byName('button', 'Prepare the search'));
    expect(actions.onBuild).toHaveBeenLastCalledWith(true);
  });

  it('that are none lead to adding some', async () => {
    const { actions, byName, click } = await show({ list: listOf([]), total: 0 });
    await click(byName('button', 'Add articles'));
    expect(actions.onSection).toHaveBeenCalledWith('add');
  });
});

describe('pasted text', () => {
  it('is handed over with what is known of it, and the form is emptied', async () => {
    const { actions, byName, root, words } = await show({ section: 'add' });
    const field = byName('textarea', 'The article’s text') as HTMLTextAreaElement;
    await type(field, ' Boats sank. More followed. ');
    await type(byName('input', 'Outlet') as HTMLInputElement, 'Harbour Post');
    await act(async () => root.querySelector('form')!.requestSubmit());
    expect(actions.onAddText).toHaveBeenCalledWith(
      expect.objectContaining({
        text: 'Boats sank. More followed.',
        outlet: 'Harbour Post',
        address: undefined,
      }),
    );
    expect(words()).toContain('Added: A headline');
    expect(field.value).toBe('');
  });

  it('that cannot be added keeps its words and says why', async () => {
    const { actions, byName, root } = await show({ section: 'add' });
    actions.onAddText.mockRejectedValueOnce(new Error('Add the whole article text.'));
    const field = byName('textarea', 'The article’s text') as HTMLTextAreaElement;
    await type(field, 'Too short.');
    await type(byName('input', 'Outlet') as HTMLInputElement, 'Harbour Post');
    await act(async () => root.querySelector('form')!.requestSubmit());
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Add the whole article text.');
    expect(field.value).toBe('Too short.');
  });
});

describe('files', () => {
  const file = new File(['words'], 'report.txt');

  it('are chosen or dropped', async () => {
    const { actions, root } = await show({ section: 'add' });
    await choose(root.querySelector('input[type=file]')!, [file]);
    expect(actions.onAddFiles).toHaveBeenLastCalledWith([file]);
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file, file] },
    });
    await act(async () => root.querySelector('.drop')!.dispatchEvent(drop));
    expect(actions.onAddFiles).toHaveBeenLastCalledWith([file, file]);
    expect(drop.defaultPrevented).toBe(true);
  });

  it('that were not taken say what kept them from it', async () => {
    const { root } = await show({ section: 'add', filesProblem: 'Free some disk space.' });
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Free some disk space.');
  });
});

it('sites are named by their host, and reading them can be stopped', async () => {
  const { actions, byName, click, words } = await show({
    section: 'sites',
    sites: ['*://news.example/*', '*://*/*'],
  });
  expect(words()).toContain('All sites');
  await click(byName('button', 'Stop reading news.example'));
  expect(actions.onRemoveSite).toHaveBeenCalledWith('*://news.example/*');
  await click(byName('button', 'Stop reading all of them'));
  expect(actions.onRemoveAllSites).toHaveBeenCalledOnce();
});

it('many sites are folded until the reader asks for all', async () => {
  const sites = Array.from({ length: 30 }, (_, i) => `*://*.outlet${i}.example/*`);
  const { root, byName, click } = await show({ section: 'sites', sites });
  expect(root.querySelectorAll('.plain-rows li')).toHaveLength(12);
  await click(byName('button', 'Show all 30'));
  expect(root.querySelectorAll('.plain-rows li')).toHaveLength(30);
});

it('settings switch the marks', async () => {
  const { actions, byName, click } = await show({ section: 'settings', marks: false });
  await click(byName('[role=switch]', 'Marks on the page'));
  expect(actions.onMarks).toHaveBeenCalledWith(true);
});

describe('the room the library takes', () => {
  const choose = (select: HTMLSelectElement, value: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('is shown, and the browser can be asked to keep it', async () => {
    const { actions, byName, click, words } = await show({ section: 'settings' });
    expect(words()).toContain('Your articles take about 12 MB.');
    expect(words()).toContain('It allows 1,000 MB more.');
    await click(byName('button', 'Ask the browser to keep it'));
    expect(actions.onPersist).toHaveBeenCalledOnce();
    await click(byName('button', 'Check and repair'));
    expect(actions.onCheckIndex).toHaveBeenCalledOnce();
  });

  it('is warned of where little is left', async () => {
    const space = { articles: 1, used: 950_000_000, quota: 1_000_000_000, persisted: true };
    const { root } = await show({ section: 'settings', space });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('There is little room left.');
    expect((await show({ section: 'settings' })).root.querySelector('[role=alert]')).toBeNull();
  });

  it('is limited at once where that removes nothing', async () => {
    const { actions, root } = await show({ section: 'settings' });
    await choose(root.querySelector('select[name=keepDays]')!, '90');
    expect(actions.onLimits).toHaveBeenCalledWith({ keepDays: 90, keepMegabytes: 0 });
  });

  it('is limited after a question where that removes articles', async () => {
    const { actions, byName, click, root, words } = await show({ section: 'settings' });
    actions.onCountBeyond.mockResolvedValue(1500);
    const select = root.querySelector<HTMLSelectElement>('select[name=keepMegabytes]')!;
    await choose(select, '100');
    expect(words()).toContain('About 1,500 articles are beyond this limit.');
    await click(byName('button', 'Cancel'));
    expect(actions.onLimits).not.toHaveBeenCalled();
    expect(select.value).toBe('0');
    await choose(select, '100');
    await click(byName('button', 'Remove them'));
    expect(actions.onLimits).toHaveBeenCalledWith({ keepDays: 0, keepMegabytes: 100 });
  });
});

describe('backup', () => {
  it('exports, and imports the chosen file', async () => {
    const { actions, byName, click, root } = await show({ section: 'backup' });
    await click(byName('button', 'Export everything'));
    expect(actions.onExport).toHaveBeenCalledOnce();
    const file = new File(['{}'], 'library.ndjson');
    await choose(root.querySelector('input[type=file]')!, [file]);
    expect(actions.onImport).toHaveBeenCalledWith(file);
  });

  it('says what went wrong, and starts nothing while it is at work', async () => {
    const failed = await show({ section: 'backup', backup: { kind: 'failed', error: 'This is no export.' } });
    expect(failed.root.querySelector('[role=alert]')?.textContent).toBe('This is no export.');
    const busy = await show({ section: 'backup', backup: { kind: 'exporting', articles: 1200 } });
    expect(busy.words()).toContain('1,200 articles');
    expect(busy.byName('button', 'Export everything').hasAttribute('disabled')).toBe(true);
  });
});

describe('jobs', () => {
  const job = (more: Partial<JobRecord>) => ({ ...newJob({ id: 'import', kind: 'import' }, 1), ...more });
  const result = { ...emptyImport(), added: 3, updated: 1, already: 9 };

  it('at work show how far they are, on every section, and can be stopped', async () => {
    const running = job({ done: 1200 });
    const { actions, byName, click, words } = await show({ section: 'privacy', jobs: [running] });
    expect(words()).toContain('Importing: 1,200');
    await click(byName('button', 'Stop: Importing'));
    expect(actions.onStopJob).toHaveBeenCalledWith(running);
  });

  it('tell of how many steps they are, where that is known', async () => {
    const looking = job({ id: 'coverage:a', kind: 'coverage', done: 4, total: 14 });
    const { actions, byName, click, root, words } = await show({ section: 'feeds', jobs: [looking] });
    expect(words()).toContain('Looking for more coverage: 4 of 14');
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('4');
    await click(byName('button', 'Stop: Looking for more coverage'));
    expect(actions.onStopJob).toHaveBeenCalledWith(looking);
  });

  it('that ended tell what came of them, which lines were left out, and whether something is missing', async () => {
    const ended = job({
      state: 'done',
      result: { ...result, damaged: [{ line: 4, why: 'no id' }], damagedCount: 1, cut: true },
    });
    const { actions, byName, click, words } = await show({ jobs: [ended] });
    expect(words()).toContain('Imported: 3 added, 1 updated, 9 already there. The file ended early');
    expect(words()).toContain('1 line could not be read');
    expect(words()).toContain('Line 4: no id');
    await click(byName('button', 'Dismiss'));
    expect(actions.onForgetJob).toHaveBeenCalledWith(ended);
  });

  it('that add files show how far they are, can be stopped, and say what is wrong with which', async () => {
    const failed = [
      { name: 'b.pdf', why: 'Only .txt and .html files can be added.' },
      { name: 'b.pdf', why: 'It is larger than 20 MB.' },
    ];
    const running = job({
      kind: 'files',
      done: 2,
      total: 5,
      result: { ...result, failed, failedCount: 2 },
    });
    const { actions, root, byName, click, words } = await show({ jobs: [running] });
    expect(words()).toContain('Adding files: 2 of 5');
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('2');
    expect(words()).toContain('2 could not be added:');
    expect([...root.querySelectorAll('.problems li')].map((item) => item.textContent)).toEqual([
      'b.pdf: Only .txt and .html files can be added.',
      'b.pdf: It is larger than 20 MB.',
    ]);
    await click(byName('button', 'Stop: Adding files'));
    expect(actions.onStopJob).toHaveBeenCalledWith(running);
  });

  it('that added files say how many are in, and that the page was closed before it had all', async () => {
    const ended = job({
      kind: 'files',
      state: 'done',
      result: { ...result, passed: 2, failed: [], failedCount: 0, cut: true },
    });
    const { root, words } = await show({ jobs: [ended] });
    expect(words()).toContain(
      'Files: 3 added, 1 updated, 9 already there. 2 pages of archives are no articles',
    );
    expect(words()).toContain('The page was closed before');
    expect(root.querySelector('progress')).toBeNull();
    expect(root.querySelector('.problems')).toBeNull();
  });

  it('that failed say what to do and can be carried on', async () => {
    const failed = job({ state: 'failed', error: 'Free some disk space.', result });
    const { actions, root, byName, click } = await show({ jobs: [failed] });
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Importing: Free some disk space.');
    await click(byName('button', 'Continue'));
    expect(actions.onRetryJob).toHaveBeenCalledWith(failed);
  });

  it('of the extension’s own are not spoken of, those the reader asked for are', async () => {
    const { root } = await show({
      jobs: [job({ id: 'r', kind: 'rebuild', state: 'done', result: { days: 9, told: false } })],
    });
    expect(root.querySelector('.jobs')).toBeNull();
    const asked = job({ id: 'r', kind: 'rebuild', state: 'done', result: { days: 0, told: true } });
    expect((await show({ jobs: [asked] })).words()).toContain('The index agrees with your articles.');
  });
});

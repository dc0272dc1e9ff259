// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { MoreCoverage } from '../../components/panel/MoreCoverage';
import { Panel } from '../../components/panel/Panel';
import type { PanelState } from '../../components/panel/panel-state';
import type { CoverageOffer } from '../../lib/services/coverage-offer';
import type { CoverageJob, OutletSearch } from '../../lib/services/feeds/coverage-job';
import { harbour, story } from './made-up-story';
import { panelActions } from './panel-actions';
import { renderView } from './render-view';

const search = (outlet: string, state: OutletSearch['state']): OutletSearch => ({
  outlet,
  state,
  found: state === 'found' ? 1 : 0,
});

const job = (more: Partial<CoverageJob> = {}): CoverageJob => ({
  id: 'coverage:a',
  kind: 'coverage',
  state: 'done',
  done: 3,
  total: 3,
  cursor: null,
  result: [search('Inland Times', 'found'), search('Valley Wire', 'nothing'), search('Hill Echo', 'failed')],
  error: null,
  startedAt: 1,
  beatAt: 1,
  ...more,
});

async function show(offer: CoverageOffer) {
  const actions = { onLookForCoverage: vi.fn(), onStopJob: vi.fn(), onChooseOutlets: vi.fn() };
  return { actions, ...(await renderView(<MoreCoverage offer={offer} {...actions} />)) };
}

it('offers to look through the outlets there are', async () => {
  const { actions, byName, click } = await show({ outlets: 14, job: null });
  await click(byName('button', 'Look through 14 outlets now'));
  expect(actions.onLookForCoverage).toHaveBeenCalledOnce();
});

it('without outlets leads to choosing some', async () => {
  const { actions, byName, click, words } = await show({ outlets: 0, job: null });
  expect(words()).toContain('No outlets are chosen yet.');
  await click(byName('button', 'Choose outlets'));
  expect(actions.onChooseOutlets).toHaveBeenCalledOnce();
});

it('shows how far it is, by outlet, and can be stopped', async () => {
  const running = job({
    state: 'running',
    done: 1,
    result: [search('Inland Times', 'looking'), search('Valley Wire', 'nothing')],
  });
  const { actions, byName, click, root } = await show({ outlets: 2, job: running });
  expect(root.querySelector('progress')?.getAttribute('value')).toBe('1');
  expect([...root.querySelectorAll('.search-lines li')].map((li) => li.textContent)).toEqual([
    'Inland Times looking…',
    'Valley Wire nothing on this',
  ]);
  await click(byName('button', 'Stop'));
  expect(actions.onStopJob).toHaveBeenCalledWith('coverage:a');
});

it.each([
  [job(), '1 of 2 outlets reported on this: Inland Times. 1 could not be asked.'],
  [
    job({
      result: [
        search('Inland Times', 'found'),
        search('Valley Wire', 'found'),
        search('Hill Echo', 'nothing'),
      ],
    }),
    '2 of 3 outlets reported on this: Inland Times, Valley Wire.',
  ],
  [
    job({ result: ['A', 'B'].map((outlet) => search(outlet, 'nothing')) }),
    'None of 2 outlets has this in its latest feeds.',
  ],
  [job({ result: [search('A', 'nothing')] }), 'The 1 outlet asked has nothing on this in its latest feeds.'],
  [job({ result: [search('A', 'failed')] }), '1 could not be asked.'],
  [
    job({ state: 'stopped', done: 1, result: [search('A', 'nothing'), search('B', 'waiting')] }),
    'Stopped after 1 of 2 outlets. The 1 outlet asked has nothing on this in its latest feeds.',
  ],
  [job({ state: 'failed', error: 'This computer is offline.' }), 'This computer is offline.'],
])('says what came of it (%#)', async (ended, words) => {
  const { root, actions, byName, click } = await show({ outlets: 3, job: ended });
  expect(root.querySelector('.more-coverage > p')?.textContent?.trim()).toBe(words);
  await click(byName('button', 'Look again'));
  expect(actions.onLookForCoverage).toHaveBeenCalledOnce();
});

const offer = { outlets: 14, job: null };
const panel = (state: PanelState, coverage: CoverageOffer | null = offer) => (
  <Panel state={state} marks coverage={coverage} actions={panelActions()} />
);
const none: PanelState = {
  kind: 'no-other-outlet',
  article: harbour,
  searched: 40,
  outlets: 6,
  from: null,
  to: null,
};

it.each([
  ['no other outlet', none, true],
  ['an empty library', { kind: 'empty-library', article: harbour }, true],
  ['one other outlet', { kind: 'story', view: story({ outlets: 1 }) }, true],
  ['several other outlets', { kind: 'story', view: story({ outlets: 2 }) }, false],
] as [string, PanelState, boolean][])('is offered on a story with %s: %s', async (_name, state, offered) => {
  const { root } = await renderView(panel(state));
  expect(root.querySelector('.more-coverage') !== null).toBe(offered);
});

it('keeps what a search found in sight when it brought several outlets', async () => {
  const { root } = await renderView(
    panel({ kind: 'story', view: story({ outlets: 4 }) }, { outlets: 3, job: job() }),
  );
  expect(root.querySelector('.more-coverage')?.textContent).toContain('1 of 2 outlets reported on this');
});

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { CorroborationView } from '../../lib/services/story-view';
import { answer, harbour, inland, passage, why, wire } from './made-up-story';
import { panelActions } from './panel-actions';
import { press, renderView } from './render-view';

async function show(view: CorroborationView) {
  const actions = panelActions();
  return {
    actions,
    ...(await renderView(<Panel state={{ kind: 'answer', view }} marks actions={actions} />)),
  };
}

const headings = (root: HTMLElement) =>
  [...root.querySelectorAll('h2')].map((heading) => heading.textContent);

it('shows the sentence, the answer in words, and each outlet under what it does', async () => {
  const { root, words } = await show(answer());
  expect(root.querySelector('.said')?.textContent).toBe('In all seven boats sank.');
  expect(words()).toContain(
    'Of 2 other outlets, 1 reports this alike, 1 does not have it in the text held. 40 articles searched.',
  );
  expect(headings(root)).toEqual(['Reported alike 1', 'Not in the text held of 1']);
});

it('puts differing passages first, with the differing words marked', async () => {
  const differing = { ...passage(wire, 4, 'Some eight boats sank.', 'eight'), agreement: 'differs' as const };
  const view = answer();
  const { root } = await show({
    ...view,
    independent: 2,
    answers: [
      ...view.answers,
      { article: wire, sharesTextWith: [], passages: [{ ...differing, score: 0.5, why }] },
    ],
    perhaps: [],
    without: [],
  });
  expect(headings(root)).toEqual(['Reported differently 1', 'Reported alike 1']);
  expect(root.querySelector('#answer-differing mark.differs')?.textContent).toBe('eight');
});

it('shows what is only near apart, as perhaps the same, and never says that it agrees', async () => {
  const view = answer();
  const { root, words } = await show({ ...view, answers: [], perhaps: view.answers });
  expect(words()).toContain('1 perhaps reports it');
  expect(headings(root)[0]).toBe('Perhaps the same fact 1');
  const perhaps = root.querySelector('#answer-perhaps')!;
  expect(perhaps.textContent).toContain('not surely');
  expect(perhaps.textContent).not.toContain('alike');
});

it('shows the nearest sentence of a text without the fact as a different statement', async () => {
  const { root, actions, click } = await show(answer());
  const without = root.querySelector('#answer-without')!;
  expect(without.textContent).toContain('full text');
  expect(without.textContent).toContain('a different statement');
  await click(without.querySelector('.passage')!);
  expect(actions.onOpenPassage).toHaveBeenCalledWith(expect.objectContaining({ article: wire, sentence: 3 }));
});

it('says how many articles were searched when no other outlet tells the story', async () => {
  const { root, words } = await show(answer({ answers: [], without: [] }));
  expect(words()).toContain('No other outlet on this story is in your library. 40 articles searched.');
  expect(headings(root)).toEqual([]);
});

it('goes back on Escape and on the button, and takes the focus to its heading', async () => {
  const { actions, byName, click, root } = await show(answer());
  expect(document.activeElement).toBe(root.querySelector('h1'));
  await press('Escape');
  expect(actions.onBack).toHaveBeenCalledTimes(1);
  await click(byName('button', /Whole story/));
  expect(actions.onBack).toHaveBeenCalledTimes(2);
});

it('leaves Escape alone when there is nothing to go back from', async () => {
  const actions = panelActions();
  await renderView(<Panel state={{ kind: 'not-article' }} marks actions={actions} />);
  await press('Escape');
  expect(actions.onBack).not.toHaveBeenCalled();
});

it('opens the sentence asked about, and the passages that answer', async () => {
  const { root, actions, click } = await show(answer());
  await click(root.querySelector('.said')!);
  expect(actions.onOpenPassage).toHaveBeenLastCalledWith(
    expect.objectContaining({ article: harbour, sentence: 2 }),
  );
  await click(root.querySelector('#answer-alike .passage')!);
  expect(actions.onOpenPassage).toHaveBeenLastCalledWith(
    expect.objectContaining({ article: inland, sentence: 2 }),
  );
});

it('announces a new answer', async () => {
  const { root } = await show(answer());
  expect(root.querySelector('[role=status]')?.textContent).toContain('1 reports this alike');
});

const copy = (article: typeof wire, sharesTextWith: string[]) => ({
  article,
  sharesTextWith,
  passages: [{ ...passage(article, 4, 'Seven boats sank.'), agreement: 'same' as const, score: 0.9, why }],
});

it('counts copies of one text once, and names them at each passage', async () => {
  const answers = [copy(inland, ['Wire Copy']), copy(wire, ['Inland Times'])];
  const { root, words } = await show(answer({ answers, independent: 1, without: [] }));
  expect(words()).toContain(
    'Of 2 other outlets, 2 report this alike. Copies of one text count once: 1 independent source.',
  );
  expect(root.querySelector('#answer-alike')?.textContent).toContain('shares text with Inland Times');
});

it('says that copies of the article asked about are no source of their own', async () => {
  const { words } = await show(answer({ answers: [copy(inland, ['Harbour Post'])], independent: 0 }));
  expect(words()).toContain('They carry this article’s own text: none is a source of its own.');
});

it('says that a quotation which all take from one statement is one source', async () => {
  const answers = [copy(inland, []), copy(wire, [])];
  const named = await show(answer({ answers, independent: 2, utterance: { speaker: 'the mayor' } }));
  expect(named.words()).toContain('All quote one statement by the mayor: one source.');
  const unnamed = await show(answer({ answers, independent: 2, utterance: { speaker: null } }));
  expect(unnamed.words()).toContain('All quote one statement: one source.');
});

it('says nothing of sources where none share a text', async () => {
  const { words } = await show(answer());
  expect(words()).not.toContain('source');
});

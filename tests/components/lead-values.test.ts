import { expect, it } from 'vitest';
import { leadValues } from '../../components/panel/lead-values';
import { card, harbour, value } from './made-up-story';

const other = (id: string, words: string, amount: number | null) =>
  value(card(id, `Outlet ${id}`), words, amount);
const ids = (values: { article: { id: string } }[]) => values.map(({ article }) => article.id);

it('folds nothing for a list that is one longer than what it would show', () => {
  const values = ['a', 'b', 'c', 'd', 'e'].map((id) => other(id, 'nine', 9));
  expect(leadValues(values)).toEqual({ shown: values, folded: [] });
});

it('shows the first report of each different value and the article in the tab, in the order given', () => {
  const values = [
    ...['a', 'b', 'c', 'd', 'e'].map((id) => other(id, 'nine', 9)),
    other('f', 'five', 5),
    value(harbour, 'nine', 9),
  ];
  const { shown, folded } = leadValues(values);
  expect(ids(shown)).toEqual(['a', 'b', 'f', 'harbour']);
  expect(ids(folded)).toEqual(['c', 'd', 'e']);
});

it('tells words apart where there are no figures', () => {
  const values = ['Red', 'red', 'red', 'red', 'blue', 'red'].map((words, i) => other(`${i}`, words, null));
  expect(ids(leadValues(values).shown)).toEqual(['0', '1', '2', '4']);
});

it('keeps the article in the tab in sight however many different values come before it', () => {
  const values = [...[1, 2, 3, 4, 5, 6].map((n) => other(`${n}`, `${n}`, n)), value(harbour, 'nine', 9)];
  expect(ids(leadValues(values).shown)).toEqual(['1', '2', '3', 'harbour']);
});

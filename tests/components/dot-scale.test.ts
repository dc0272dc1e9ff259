import { describe, expect, it } from 'vitest';
import { layoutDots } from '../../components/panel/dot-scale';
import { card, value } from './made-up-story';

const values = (...amounts: (number | null)[]) =>
  amounts.map((amount, i) => value(card(`o${i}`, `Outlet ${i}`), String(amount), amount));

describe('layoutDots', () => {
  it('places figures in proportion, lowest first', () => {
    const groups = layoutDots(values(12, 9, 12, 24));
    expect(groups.map(({ amount, position }) => [amount, position])).toEqual([
      [9, 0],
      [12, 0.2],
      [24, 1],
    ]);
    expect(groups[1]!.articles.map(({ id }) => id)).toEqual(['o0', 'o2']);
  });

  it('counts an article that gives a figure twice once', () => {
    const [low, high] = values(9, 12);
    expect(layoutDots([low!, high!, { ...high!, sentence: 8 }])[1]!.articles).toHaveLength(1);
  });

  it('has nothing to draw for one figure, or for none', () => {
    expect(layoutDots(values(9, 9, 9))).toEqual([]);
    expect(layoutDots(values(null, null))).toEqual([]);
    expect(layoutDots(values(9, Number.NaN))).toEqual([]);
  });

  it('moves figures that would overlap to another line', () => {
    const groups = layoutDots(values(100, 101, 102, 500));
    expect(groups.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
  });

  it('labels with the hedge the reports share, and without one where they do not', () => {
    const [low, high] = values(9, 12);
    const least = { ...high!, bound: 'least' as const };
    expect(layoutDots([low!, least]).map(({ label }) => label)).toEqual(['9', '≥ 12']);
    expect(layoutDots([low!, high!, least]).map(({ label }) => label)).toEqual(['9', '12']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Comparison, Link, Place } from '../../lib/comparison/comparison';
import { missingHere } from '../../lib/services/missing-here';

const at = (text: string): Place => ({ article: text[0]!, sentence: Number(text.slice(1)) });
const link = (a: string, b: string): Link => ({
  a: at(a),
  b: at(b),
  agreement: 'same',
  kind: 'event',
  score: 1,
  details: [],
  why: { terms: [], names: [], numbers: [] },
});
const comparison = (links: Link[], only: string[], unsure: [string, string][] = []) =>
  ({
    links,
    only: only.map(at),
    unsure: unsure.map(([a, b]) => ({ a: at(a), b: at(b) })),
  }) as Comparison;
const each = (articles: string[]) => new Set(articles).size;
const told = (c: Comparison, here: string, sources = each) =>
  missingHere(c, here, sources).map((p) => `${p.article}${p.sentence}`);

describe('what an article lacks', () => {
  it('is what others share and what one other alone says, the most widely reported first', () => {
    const c = comparison([link('b1', 'c1'), link('b2', 'c2'), link('c2', 'd2')], ['b5', 'a3']);
    expect(told(c, 'a')).toEqual(['b2', 'b1', 'b5']);
  });
  it('counts copies of one text once', () => {
    const c = comparison([link('b1', 'c1'), link('b2', 'd2')], []);
    const copies = (articles: string[]) => each(articles.map((id) => (id === 'c' ? 'b' : id)));
    expect(told(c, 'a', copies)).toEqual(['b2', 'b1']);
    expect(told(c, 'a')).toEqual(['b1', 'b2']);
  });
  it('is nothing that it has a link to, even by way of a third article', () => {
    const c = comparison([link('a1', 'b1'), link('b1', 'c1'), link('c1', 'd1')], []);
    expect(told(c, 'a')).toEqual([]);
  });
  it('is nothing that one of its sentences may report, however unsure', () => {
    const links = [link('b1', 'c1'), link('b2', 'c2'), link('b3', 'c3')];
    const c = comparison(
      links,
      [],
      [
        ['a4', 'c1'],
        ['b3', 'd3'],
      ],
    );
    expect(told(c, 'a')).toEqual(['b2', 'b3']);
    expect(told(c, 'd')).toEqual(['b1', 'b2']);
  });
});

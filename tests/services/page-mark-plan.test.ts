import { describe, expect, it } from 'vitest';
import type { Comparison, Link } from '../../lib/comparison/comparison';
import type { TabRecord } from '../../lib/library/tab-record';
import { planMarks } from '../../lib/services/page-mark-plan';

const link = (sentence: number, score: number, agreement: Link['agreement'] = 'same'): Link => ({
  a: { article: 'here', sentence },
  b: { article: 'there', sentence: 40 + sentence },
  agreement,
  kind: 'event',
  score,
  details: [],
  why: { terms: [], names: [], numbers: [] },
});
const tab = (links: Link[], differing: number[]) =>
  ({
    article: { id: 'here' },
    comparison: {
      links,
      facts: [
        {
          status: 'differs',
          values: differing.map((sentence) => ({ place: { article: 'here', sentence } })),
        },
        { status: 'agree', values: [{ place: { article: 'here', sentence: 9 } }] },
      ],
    } as unknown as Comparison,
  }) as unknown as TabRecord;

describe('which sentences are marked', () => {
  it('are those surely reported elsewhere, and those where reports differ', () => {
    expect(planMarks(tab([link(1, 0.9), link(2, 0.85, 'differs'), link(3, 0.4)], [5]))).toEqual({
      same: [1],
      differs: [2, 5],
    });
  });

  it('are marked as differing where both holds', () => {
    expect(planMarks(tab([link(1, 0.9), link(5, 0.9)], [5]))).toEqual({ same: [1], differs: [5] });
  });

  it('are none before there is a comparison', () => {
    expect(planMarks({ article: null, comparison: null } as TabRecord)).toEqual({ same: [], differs: [] });
  });
});

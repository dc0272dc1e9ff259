import { describe, expect, it } from 'vitest';
import { CONTEXT_FEATURES, CONTEXT_SIZE, contextFeatures } from '../../lib/story/context-features';
import { logOdds, probability } from '../../lib/story/logistic';
import { PAIR_FEATURES, pairFeatures } from '../../lib/story/pair-features';
import { rankCandidates, rankInputOf } from '../../lib/story/rank-candidates';
import { rankProfiles } from '../../lib/story/rank-profiles';
import weights from '../../lib/story/weights.data.json';
import { documentOf, documents } from './texts';

const same = (id: string, held = documents) =>
  rankCandidates(documentOf(id), held)
    .filter((match) => match.same)
    .map((match) => match.id);

describe('rankCandidates', () => {
  it.each([
    ['a1', 'a2'],
    ['a2', 'a1'],
    ['b1', 'b2'],
    ['b2', 'b1'],
  ])('finds for %s its mate %s alone, though both floods are alike', (id, mate) => {
    expect(same(id)).toEqual([mate]);
  });

  it('finds none for a text that nobody else reports', () => {
    expect(same('c')).toEqual([]);
  });

  it('finds a mate that is the only other article, or undated', () => {
    expect(same('a1', [documentOf('a2')])).toEqual(['a2']);
    expect(same('a1', [documentOf('b1')])).toEqual([]);
    const undated = documents.map((document) => ({ ...document, publishedAt: null }));
    expect(same('a1', undated)).toEqual(['a2']);
  });

  it('leaves the query out, ranks all others best first with scores of 0 to 1', () => {
    const matches = rankCandidates(documentOf('a1'), documents);
    expect(matches).toHaveLength(documents.length - 1);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it('says why in the words of the query', () => {
    const [{ why }] = rankCandidates(documentOf('a1'), documents) as [ReturnType<typeof rankCandidates>[0]];
    expect(why.dayGap).toBe(0);
    expect(why.names).toContain('lower vellmark');
    expect(why.names).not.toContain('tuesday');
    expect(why.numbers).toEqual(['310']);
    expect(why.terms).toContain('engineers');
    expect(why.terms).not.toContain('the');
    expect(why.terms.length).toBeLessThanOrEqual(8);
  });

  it('takes no candidates, empty texts and texts of a word', () => {
    expect(rankCandidates(documentOf('a1'), [])).toEqual([]);
    const blank = { id: 'blank', title: '', text: '', publishedAt: null };
    const word = { id: 'word', title: '', text: 'Osk', publishedAt: 'soon' };
    expect(rankCandidates(blank, [word, documentOf('a1')]).filter((match) => match.same)).toEqual([]);
    expect(rankCandidates(documentOf('a1'), [blank, word]).filter((match) => match.same)).toEqual([]);
  });

  it('gives the same whatever the order of the candidates', () => {
    const query = documentOf('b1');
    expect(rankCandidates(query, [...documents].reverse())).toEqual(rankCandidates(query, documents));
  });
});

describe('ranking features', () => {
  const inputs = documents.map(rankInputOf);

  it('are the same either way round', () => {
    for (const a of inputs) for (const b of inputs) expect(pairFeatures(a, b)).toEqual(pairFeatures(b, a));
  });

  it('are as many as their names and as the weights', () => {
    expect(pairFeatures(inputs[0]!, inputs[1]!)).toHaveLength(PAIR_FEATURES.length);
    expect(weights.pair.weights).toHaveLength(PAIR_FEATURES.length);
    const read = weights.context.feature.filter((feature) => feature >= 0);
    expect(Math.max(...read)).toBeLessThan(CONTEXT_FEATURES.length + PAIR_FEATURES.length);
  });

  it('let a sure neighbour speak for a candidate', () => {
    const between = [
      [1, 0.8, 0],
      [0.8, 1, 0],
      [0, 0, 1],
    ];
    const rows = contextFeatures([3, 0, 0], [0.6, 0.2, 0.2], between);
    const support = CONTEXT_FEATURES.indexOf('support');
    expect(rows[1]![support]).toBeGreaterThan(rows[2]![support]!);
    expect(rows.flat().every(Number.isFinite)).toBe(true);
  });

  it('put candidates beyond those held against each other last, as other stories', () => {
    const many = Array.from({ length: CONTEXT_SIZE + 6 }, (_, i) => ({ ...inputs[1]!, id: `copy${i}` }));
    const ranked = rankProfiles(inputs[0]!, many);
    expect(ranked).toHaveLength(many.length);
    expect(ranked.slice(CONTEXT_SIZE).some((match) => match.same)).toBe(false);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

it('refuses weights made for other features', () => {
  expect(() => logOdds({ weights: [1], bias: 0 }, [1, 2])).toThrow(/train it again/);
  expect(probability(0)).toBe(0.5);
});

import { describe, expect, it } from 'vitest';
import { compareStory } from '../../lib/comparison/compare-story';
import type { Comparison, Place, StoryArticle } from '../../lib/comparison/comparison';
import { fireStory } from './fire-story';
import { copyOf, ferryStory, unrelated } from './own-story';

const at = ({ article, sentence }: Place) => `${article}:${sentence}`;
const pairOf = ({ a, b }: { a: Place; b: Place }) => [at(a), at(b)].sort().join('|');

function unordered(comparison: Comparison) {
  return {
    links: comparison.links
      .map((link) => `${pairOf(link)} ${link.agreement} ${link.score.toFixed(6)}`)
      .sort(),
    facts: comparison.facts
      .map(
        (fact) =>
          `${fact.status} ${fact.values
            .map((v) => `${at(v.place)} ${v.text}`)
            .sort()
            .join('; ')}`,
      )
      .sort(),
    unsure: comparison.unsure.map(pairOf).sort(),
    only: comparison.only.map(at).sort(),
    boilerplate: comparison.boilerplate.map(at).sort(),
    quotations: comparison.quotations.map((q) => q.text).sort(),
  };
}

describe('compareStory', () => {
  const comparison = compareStory(ferryStory());

  it('puts the differing toll in one row with every report', () => {
    const row = comparison.facts.find(
      (fact) => fact.status === 'differs' && fact.values.some((value) => value.text === 'at least nine'),
    );
    expect(row?.values.map((value) => [value.place.article, value.text])).toEqual([
      ['1', 'at least nine'],
      ['2', '14'],
      ['3', 'At least 14'],
    ]);
    expect(row?.values[0]).toMatchObject({ amount: 9, bound: 'least' });
  });

  it('sets the row of differing figures before what is reported alike', () => {
    const statuses = comparison.facts.map((fact) => fact.status);
    expect(statuses.indexOf('differs')).toBe(0);
    expect(statuses.lastIndexOf('differs')).toBeLessThan(statuses.indexOf('agree'));
  });

  it('sets the dead before the hurt, whichever row is surer', () => {
    const report = (id: string, outlet: string, sentences: string[]): StoryArticle => ({
      id,
      outlet,
      title: 'Ferry fire in Ostrel harbour',
      publishedAt: '2025-03-02',
      completeness: 'full',
      sentences,
    });
    const { facts } = compareStory([
      report('1', 'Harbour Post', [
        'A ferry caught fire in the harbour of Ostrel on Sunday, the port authority said.',
        'At least 70 people were injured in the fire on the ferry in Ostrel, the hospital said.',
        'At least nine people were killed, rescuers told reporters as the search went on.',
      ]),
      report('2', 'Valley Wire', [
        'On Sunday a ferry caught fire in the harbour of Ostrel, said the port authority.',
        'At least 90 people were injured in the fire on the ferry in Ostrel, the hospital said.',
        'The blaze killed at least 12 people and closed the whole port, its authority said.',
      ]),
    ]);
    const differing = facts.filter(({ status }) => status === 'differs');
    expect(differing[0]?.values.map(({ text }) => text).sort()).toEqual(['At least nine', 'at least 12']);
    expect(differing[1]?.values.map(({ text }) => text).sort()).toEqual(['At least 70', 'At least 90']);
  });

  it('shows a quotation in full, shortened and in indirect speech', () => {
    const [quotation] = comparison.quotations;
    expect(quotation?.speaker).toContain('Quill');
    expect(quotation?.versions.map((version) => version.form).slice(0, 2)).toEqual(['full', 'shortened']);
    expect(quotation?.versions[1]?.difference.some((part) => part.change === 'left-out')).toBe(true);
  });

  it('takes every value from the sentence it names', () => {
    const sentences = new Map(ferryStory().map((article) => [article.id, article.sentences]));
    for (const fact of comparison.facts) {
      expect(new Set(fact.values.map((value) => value.place.article)).size).toBeGreaterThan(1);
      for (const { place, span, text } of fact.values)
        expect(sentences.get(place.article)![place.sentence]!.slice(span.start, span.end)).toBe(text);
    }
    for (const { a, b, details } of comparison.links) {
      for (const detail of details) {
        expect(sentences.get(a.article)![a.sentence]!.slice(detail.a.start, detail.a.end)).not.toBe('');
        expect(sentences.get(b.article)![b.sentence]!.slice(detail.b.start, detail.b.end)).not.toBe('');
      }
    }
  });

  it('names boilerplate and keeps it out of everything else', () => {
    expect(comparison.boilerplate.map(at)).toEqual(['3:5']);
    const used = [
      ...comparison.links.flatMap(({ a, b }) => [a, b]),
      ...comparison.facts.flatMap((f) => f.values.map((v) => v.place)),
      ...comparison.only,
    ];
    expect(used.map(at)).not.toContain('3:5');
  });

  it('tells the pairs too weak to be links and too likely to be nothing, each once and none of them a link', () => {
    const { unsure, links } = compareStory(fireStory());
    const pairs = unsure.map(pairOf);
    expect(pairs.length).toBeGreaterThan(0);
    expect(new Set(pairs).size).toBe(pairs.length);
    const linked = new Set(links.map(pairOf));
    expect(pairs.filter((pair) => linked.has(pair))).toEqual([]);
  });

  it('calls no linked sentence "only"', () => {
    const linked = new Set(comparison.links.flatMap(({ a, b }) => [at(a), at(b)]));
    expect(comparison.only.filter((place) => linked.has(at(place)))).toEqual([]);
  });

  it('claims nothing missing from partial texts', () => {
    const partial = ferryStory().map((article) => ({
      ...article,
      completeness: article.id === '1' ? ('full' as const) : ('partial' as const),
    }));
    expect(compareStory(partial).only.filter(({ article }) => article === '1')).toEqual([]);
  });

  it('names a side of the article that comes first', () => {
    for (const { a, b } of [...comparison.links, ...comparison.offers])
      expect(Number(a.article)).toBeLessThan(Number(b.article));
    for (const { a, b } of compareStory(ferryStory().reverse()).links)
      expect(Number(a.article)).toBeGreaterThan(Number(b.article));
  });

  it('does not depend on the order of the articles', () => {
    const [one, two, three] = ferryStory() as [
      ReturnType<typeof ferryStory>[0],
      ReturnType<typeof ferryStory>[0],
      ReturnType<typeof ferryStory>[0],
    ];
    for (const order of [
      [three, one, two],
      [two, three, one],
      [three, two, one],
    ]) {
      expect(unordered(compareStory(order))).toEqual(unordered(comparison));
    }
  });

  it('does not depend on what the articles are called', () => {
    const renamed = new Map([
      ['1', 'z'],
      ['2', 'a'],
      ['3', 'm'],
    ]);
    const other = compareStory(ferryStory().map((own) => ({ ...own, id: renamed.get(own.id)! })));
    const named = JSON.parse(JSON.stringify(comparison), (key, value) =>
      key === 'article' ? renamed.get(value) : value,
    );
    expect(other).toEqual(named);
  });

  it('names rows, values and places in the order in which the articles were given', () => {
    const order = new Map(ferryStory().map(({ id }, i) => [id, i]));
    const rank = ({ article, sentence }: Place) => order.get(article)! * 1000 + sentence;
    const ascends = (places: Place[]) =>
      expect(places.map(rank)).toEqual(places.map(rank).sort((x, y) => x - y));
    for (const { values } of comparison.facts) ascends(values.map(({ place }) => place));
    ascends(comparison.only);
    ascends(comparison.boilerplate);
  });

  it('links nothing to an unrelated article', () => {
    const wider = compareStory([...ferryStory(), unrelated()]);
    expect(wider.links.filter(({ a, b }) => a.article === '9' || b.article === '9')).toEqual([]);
    expect(wider.facts.flatMap((fact) => fact.values).filter(({ place }) => place.article === '9')).toEqual(
      [],
    );
  });

  it('links every sentence of a copy to itself as the same', () => {
    const [original] = ferryStory();
    const { links, facts, only } = compareStory([original!, copyOf(original!, '2')]);
    const own = links.filter(({ a, b }) => a.sentence === b.sentence);
    expect(own.map(({ a }) => a.sentence).sort()).toEqual(original!.sentences.map((_, i) => i));
    expect(own.every(({ agreement }) => agreement === 'same')).toBe(true);
    expect(facts.filter(({ status }) => status === 'differs')).toEqual([]);
    expect(only).toEqual([]);
  });

  it('finds exactly the number changed in a copy', () => {
    const [original] = ferryStory();
    const copy = copyOf(original!, '2');
    copy.sentences[1] = copy.sentences[1]!.replace('210', '260');
    const differing = compareStory([original!, copy]).links.filter(
      ({ a, b, agreement }) => a.sentence === b.sentence && agreement === 'differs',
    );
    expect(differing.map(({ a }) => a.sentence)).toEqual([1]);
    const details = differing[0]!.details.filter(({ agreement }) => agreement === 'differs');
    expect(
      details.map((d) => [
        d.kind,
        original!.sentences[1]!.slice(d.a.start, d.a.end),
        copy.sentences[1]!.slice(d.b.start, d.b.end),
      ]),
    ).toEqual([['quantity', '210', '260']]);
  });

  it('survives empty and strange input', () => {
    expect(compareStory([])).toMatchObject({ links: [], facts: [], only: [], boilerplate: [] });
    const odd = ferryStory().map((article, i) => ({
      ...article,
      publishedAt: null,
      sentences: i === 0 ? [] : ['', '…', '""', ...article.sentences],
    }));
    expect(() => compareStory(odd)).not.toThrow();
  });
});

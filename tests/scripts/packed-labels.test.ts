import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  packStory,
  type SourcedStory,
  type SourceText,
  unpackStory,
} from '../../scripts/packed-labels';

const north = [
  'The harbour office closed the old bridge on Monday.',
  '“It is not safe,” its head said,\u00a0“and it will stay shut.”',
  'Some 400 boats wait.',
];
const south = [
  'Sign up for our letter.',
  'A bridge at the harbour was shut on Tuesday.',
  'Some 400 boats wait.',
];
const library = (): Map<string, SourceText> =>
  new Map([
    ['n', { title: 'Bridge closed', text: `  ${north.join(' ')}\n\nMore below.`, publishedAt: '2031-03-04' }],
    ['s', { title: 'Bridge shut', text: south.join('\n\n'), publishedAt: null }],
  ]);
const story = (): SourcedStory => ({
  id: 'made-1',
  articles: [
    { id: '1', source: 'n', outlet: 'North', title: 'Bridge closed', date: '2031-03-04', sentences: north },
    { id: '2', source: 's', outlet: 'South', title: 'Bridge shut', date: null, sentences: south },
  ],
  links: [
    { a: '1:2', b: '2:2', rel: 'same', kind: 'quantity' },
    { a: '1:0', b: '2:1', rel: 'differs', kind: 'event' },
  ],
  facts: [
    {
      label: 'Day of the closing',
      kind: 'event',
      status: 'differs',
      values: [
        { at: '1:0', value: 'on Monday' },
        { at: '2:1', value: 'on Tuesday' },
      ],
    },
    {
      label: 'What was said',
      kind: 'quote',
      status: 'agree',
      values: [
        { at: '1:1', value: 'It is not safe … "and it will' },
        { at: '2:1', value: 'shut' },
      ],
    },
  ],
  only: ['1:1'],
  boilerplate: ['2:0'],
});
const fail = (sentence: string) => {
  throw new Error(sentence);
};

describe('packed labels', () => {
  it('are read back as they were, save for outlets and the names of rows', () => {
    const { articles, ...labels } = story();
    const back = unpackStory(JSON.parse(JSON.stringify(packStory(story(), library(), fail))), library());
    expect(back.articles.map(({ sentences }) => sentences)).toEqual([north, south]);
    expect(back.articles.map(({ id, title, publishedAt }) => [id, title, publishedAt])).toEqual(
      articles.map(({ id, title, date }) => [id, title, date]),
    );
    expect(back).toMatchObject({
      ...labels,
      links: [labels.links[1], labels.links[0]],
      facts: [
        { ...labels.facts[0], label: '' },
        {
          ...labels.facts[1],
          label: '',
          values: [{ at: '1:1', value: 'It is not safe … “and it will' }, labels.facts[1]!.values[1]],
        },
      ],
    });
  });

  it('hold no word of the texts', () => {
    const packed = JSON.stringify(packStory(story(), library(), fail));
    const words = new Set([...north, ...south].join(' ').match(/\p{L}{4,}/gu));
    expect([...words].filter((word) => packed.includes(word))).toEqual([]);
  });

  it('tell of a value that is not in its sentence, and leave out a row that one article is left to bear', () => {
    const wrong = story();
    wrong.facts[0]!.values[1]!.value = 'on Wednesday';
    const told: string[] = [];
    const packed = packStory(wrong, library(), (sentence) => told.push(sentence));
    expect(packed.facts).toHaveLength(1);
    expect(told).toEqual([expect.stringMatching(/made-1.*2:1.*on Wednesday/)]);
  });

  it('are refused when they point to no sentence', () => {
    const wrong = story();
    wrong.only = ['2:3'];
    expect(() => packStory(wrong, library(), fail)).toThrow('story "made-1" has no sentence 2:3');
    const other = story();
    other.articles[1]!.sentences = [...south.slice(0, 2), 'A sentence of another article.'];
    expect(() => packStory(other, library(), fail)).toThrow('article "s" has no sentence');
  });

  it('need the library they were made of', () => {
    const packed = packStory(story(), library(), fail);
    const without = library();
    without.delete('s');
    expect(() => unpackStory(packed, without)).toThrow('there is no article "s"');
    const changed = library();
    changed.get('n')!.text += '.';
    expect(() => unpackStory(packed, changed)).toThrow('article "n" has another text');
  });

  it('have the fingerprints of FNV-1a', () => {
    // The published test vectors of the function.
    expect([fingerprint(''), fingerprint('a'), fingerprint('foobar')]).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ]);
  });

  it('keeps a title that is the first sentence', () => {
    const titled = story();
    const headed: SourcedStory = {
      ...titled,
      headed: true,
      articles: titled.articles.map((article) => ({
        ...article,
        sentences: [article.title!, ...article.sentences],
      })),
      links: [{ a: '1:0', b: '2:0', rel: 'same', kind: 'event' }],
      facts: [],
      only: [],
      boilerplate: ['2:1'],
    };
    const whole = unpackStory(packStory(headed, library(), fail), library());
    expect(whole.articles.map(({ sentences }) => sentences)).toEqual([
      ['Bridge closed', ...north],
      ['Bridge shut', ...south],
    ]);
    expect(whole.boilerplate).toEqual(['2:1']);
  });
});

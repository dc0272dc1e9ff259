import type {
  ArticleCard,
  CorroborationView,
  FactView,
  Passage,
  StoryView,
  ValueView,
} from '../../lib/services/story-view';

/** An article of a made-up outlet. */
export function card(id: string, outlet: string, more: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    outlet,
    badge: outlet.slice(0, 2).toUpperCase(),
    hue: 3,
    title: `Headline of ${outlet}`,
    publishedAt: '2031-03-04T08:00:00Z',
    address: `https://${id}.example/report`,
    completeness: 'full',
    agency: null,
    here: false,
    ...more,
  };
}

export const harbour = card('harbour', 'Harbour Post', { here: true, hue: 0 });
export const inland = card('inland', 'Inland Times', { publishedAt: '2031-03-04T11:30:00Z', hue: 1 });
export const wire = card('wire', 'Wire Copy', { publishedAt: '2031-03-05', hue: 2, agency: 'WIRE' });

/** A passage in which these words are marked. */
export function passage(article: ArticleCard, sentence: number, text: string, marked = ''): Passage {
  const start = text.indexOf(marked);
  return {
    article,
    sentence,
    text,
    marks: marked ? [{ start, end: start + marked.length, kind: 'differs' }] : [],
  };
}

/** A value of a fact in the words "… boats sank off Nowhere Bay". */
export function value(article: ArticleCard, words: string, amount: number | null): ValueView {
  return {
    ...passage(article, 2, `In all ${words} boats sank off Nowhere Bay.`, words),
    value: words,
    amount,
    bound: amount === null ? null : 'exact',
  };
}

export const why = { terms: ['boats', 'sank'], names: ['Nowhere Bay'], numbers: ['7'] };

export function fact(id: string, label: string, values: ValueView[], more: Partial<FactView> = {}): FactView {
  return { id, label, kind: 'quantity', status: 'differs', values, trend: null, why, ...more };
}

/** A story with one of everything, seen from the Harbour Post. */
export function story(more: Partial<StoryView> = {}): StoryView {
  return {
    article: harbour,
    sentences: 12,
    outlets: 2,
    independent: 1,
    differing: [
      fact(
        'sunk',
        'boats sank',
        [value(harbour, 'seven', 7), value(inland, 'nine', 9), value(wire, 'nine', 9)],
        {
          trend: 'later-higher',
        },
      ),
    ],
    alike: [
      fact('wind', 'wind force', [value(harbour, 'ten', 10), value(inland, 'ten', 10)], { status: 'agree' }),
    ],
    quotations: [
      {
        id: 'q',
        speaker: 'The harbour master',
        channel: 'local radio',
        text: 'We counted every single boat twice.',
        versions: [
          {
            article: harbour,
            sentence: 4,
            form: 'full',
            text: 'We counted every single boat twice.',
            difference: [],
          },
          {
            article: inland,
            sentence: 5,
            form: 'shortened',
            text: 'We counted every boat twice.',
            difference: [
              { text: 'We counted every ', change: 'kept' },
              { text: 'single ', change: 'left-out' },
              { text: 'boat ', change: 'kept' },
              { text: 'twice', change: 'put-in' },
            ],
          },
        ],
      },
    ],
    only: [passage(harbour, 6, 'The lighthouse stayed dark.')],
    missing: [passage(inland, 7, 'A ferry turned back at noon.')],
    coverage: [
      { article: harbour, sharesTextWith: [], proof: null, why: null },
      { article: inland, sharesTextWith: [], proof: null, why: { ...why, dayGap: 0 } },
      {
        article: wire,
        sharesTextWith: ['Inland Times'],
        proof: 'The pier held.',
        why: { ...why, dayGap: 1 },
      },
    ],
    searched: 40,
    ...more,
  };
}

/** An answer: Inland Times alike, Wire Copy without it. */
export function answer(more: Partial<CorroborationView> = {}): CorroborationView {
  const same = passage(inland, 2, 'Seven boats were lost.', 'Seven boats');
  return {
    asked: passage(harbour, 2, 'In all seven boats sank.'),
    independent: 1,
    utterance: null,
    answers: [
      { article: inland, sharesTextWith: [], passages: [{ ...same, agreement: 'same', score: 0.8, why }] },
    ],
    perhaps: [],
    without: [{ article: wire, nearest: passage(wire, 3, 'Two boats were towed in.') }],
    searched: 40,
    ...more,
  };
}

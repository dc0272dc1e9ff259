import { describe, expect, it } from 'vitest';
import { type CopyInput, groupCopies } from '../../lib/story/syndication';
import { documentOf } from './texts';

const agencyText = [
  'The river Osk rose four metres on Tuesday and flooded the old town of Vellmark.',
  'Rescuers took hundreds of people from roofs with boats before the bridge collapsed at dawn.',
  'Engineers said the dam above the town held but the water would not fall before Friday.',
  'Schools stay closed for the whole week and a shelter was opened in the cattle market.',
  'The regional council met in the evening and released money for the repair of the dykes.',
];
const own = [
  'Our reporter walked through the streets of the old town, where mud stands in the shops.',
  'A baker showed the line on the wall that the water had reached, as high as his counter.',
  'The insurance of most houses does not cover floods, several owners told this newspaper.',
  'On the hill above, the vineyards were untouched and the road to the north stayed open.',
];
const article = (id: string, sentences: string[], agency: string | null = null): CopyInput => ({
  id,
  sentences,
  agency,
});

describe('groupCopies', () => {
  it('finds an abridged, retouched copy and shows the shared sentences', () => {
    const abridged = [
      agencyText[1]!.replace('Rescuers', 'Rescue workers'),
      own[0]!,
      agencyText[2]!,
      own[1]!,
      agencyText[4]!,
    ];
    const [group, ...more] = groupCopies([
      article('x', agencyText),
      article('y', abridged),
      article('z', own.slice(2)),
    ]);
    expect(more).toEqual([]);
    expect(group).toEqual({
      articles: ['x', 'y'],
      agency: null,
      shared: [
        { a: { article: 'x', sentence: 1 }, b: { article: 'y', sentence: 0 } },
        { a: { article: 'x', sentence: 2 }, b: { article: 'y', sentence: 2 } },
        { a: { article: 'x', sentence: 4 }, b: { article: 'y', sentence: 4 } },
      ],
    });
  });

  it('takes independent reports of one event for no copies', () => {
    const sentences = (id: string) => documentOf(id).text.split(/(?<=\.)\s+/);
    expect(groupCopies([article('a1', sentences('a1')), article('a2', sentences('a2'))])).toEqual([]);
  });

  it('does not count quotations, however many are the same', () => {
    const quotes = [
      '“We have lost the bridge and the school, and we will build both of them again,” the mayor said.',
      '“Nobody in this town has seen the river so high in sixty years,” the mayor said.',
      '“Help came within the hour and I thank every boat that came to us,” the mayor said.',
    ];
    const a = article('x', [...quotes, ...own.slice(0, 2)]);
    const b = article('y', [...quotes, ...own.slice(2)]);
    expect(groupCopies([a, b])).toEqual([]);
  });

  it('needs less shared text where both credit the same agency, and one sentence never is enough', () => {
    const shared = agencyText.slice(0, 2);
    const a = (agency: string | null) =>
      article('x', [...shared, ...own.slice(0, 2), ...agencyText.slice(2)], agency);
    const b = (agency: string | null) =>
      article('y', [...shared, ...own.slice(2), ...own.slice(2).map((s) => `Also: ${s}`)], agency);
    expect(groupCopies([a('AFP'), b('AFP')])[0]?.agency).toBe('AFP');
    expect(groupCopies([a('AFP'), b('dpa')])).toEqual([]);
    expect(groupCopies([a(null), b(null)])).toEqual([]);
    expect(
      groupCopies([article('x', agencyText, 'AFP'), article('y', [agencyText[0]!, ...own], 'AFP')]),
    ).toEqual([]);
  });

  it('puts copies of copies in one group and names the agency most of them credit', () => {
    const groups = groupCopies([
      article('x', agencyText.slice(0, 4), 'AFP'),
      article('o', own),
      article('y', agencyText, null),
      article('z', agencyText.slice(1), 'AFP'),
    ]);
    expect(groups.map(({ articles, agency }) => ({ articles, agency }))).toEqual([
      { articles: ['x', 'y', 'z'], agency: 'AFP' },
    ]);
  });

  it('takes no articles and articles without text', () => {
    expect(groupCopies([])).toEqual([]);
    expect(groupCopies([article('x', []), article('y', []), article('z', ['Yes.'])])).toEqual([]);
  });
});

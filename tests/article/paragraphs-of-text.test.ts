import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/article/paragraphs-of-text';
import { REPORT } from './page';

const TITLE = 'Ferry runs aground off Quillport';
const TEASERS = [
  [
    'Council doubles its budget for night buses',
    'The vote followed a year of complaints from hospital staff who walk home after late shifts.',
  ],
  [
    'Bakery wins a prize for its rye bread',
    'Judges praised the crust; the owners plan a second oven for autumn.',
  ],
  [
    'Museum finds a lost map in its attic',
    'Curators think the parchment was drawn by a monk some six centuries ago.',
  ],
];

describe('readText', () => {
  it('takes the first line for the title and the rest for the body', () => {
    const reading = readText([TITLE, '', ...REPORT].join('\n'), 'ferry.txt');
    expect(reading).toMatchObject({
      isArticle: true,
      title: TITLE,
      paragraphs: REPORT,
      outlet: 'ferry.txt',
      address: '',
      completeness: 'full',
    });
  });

  it('has no title when the text begins with its first paragraph', () => {
    expect(readText(REPORT.join('\n'))).toMatchObject({ title: '', paragraphs: REPORT });
  });

  it('reads a date mark on the title line, a byline and an agency dateline', () => {
    const text = [
      ` date 2031-03-04 ${TITLE}`,
      'By Corran Vale with Isolde Marsh in Quillport',
      'Quillport (AFP) March 4, 2031',
      ...REPORT,
    ].join('\r\n\r\n');
    expect(readText(text)).toMatchObject({
      title: TITLE,
      publishedAt: '2031-03-04',
      byline: ['Corran Vale', 'Isolde Marsh'],
      agency: 'AFP',
      paragraphs: REPORT,
    });
  });

  it('drops section labels, a repeated title and a line of numbers with a date before the body', () => {
    const reading = readText(['WORLD', TITLE, '04.03.2031 3,84 K 5 Mins Read', TITLE, ...REPORT].join('\n'));
    expect(reading).toMatchObject({ title: TITLE, publishedAt: '2031-03-04', paragraphs: REPORT });
  });

  it('drops teasers of other stories after the body, and says so', () => {
    const reading = readText([TITLE, ...REPORT, ...TEASERS.flat()].join('\n'));
    expect(reading.paragraphs).toEqual(REPORT);
    expect(reading.removed.filter(({ reason }) => reason === 'teaser').map(({ text }) => text)).toEqual(
      TEASERS.flat(),
    );
  });

  it('keeps the last sections of an explainer, whose words the body shares', () => {
    const sections = [
      'What did the harbour authority say about the ferry?',
      'The harbour authority said the vessel lost steering eleven minutes after it left the eastern pier.',
      'When will engineers try to pull the ferry free',
      'Engineers expect to try again on Thursday, when the water at the sandbank will be higher for the tugs.',
    ];
    const reading = readText([TITLE, ...REPORT, ...sections].join('\n'));
    expect(reading.paragraphs).toEqual([...REPORT, ...sections]);
  });

  it('drops labels and credits at the end', () => {
    const reading = readText(
      [
        TITLE,
        ...REPORT,
        'Additional reporting by Isolde Marsh in Eastport',
        'Related Links',
        'Learn about ferries at Quillport.example',
      ].join('\n'),
    );
    expect(reading.paragraphs).toEqual(REPORT);
  });

  it.each(['', '   \n\n', 'Too short to be a report.'])('says no to %j', (text) => {
    expect(readText(text)).toMatchObject({ isArticle: false, reasons: ['short'] });
  });
});

import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/article/read-article';
import { pageOf, REPORT } from './page';

const URL_ = 'https://www.harbour-post.example/news/ferry-runs-aground-off-quillport';
const read = (html: string) =>
  readArticle(
    pageOf(`<body><main><article><h1>A ferry runs aground</h1>${html}</article></main></body>`),
    URL_,
  );
const [a, b, c, d, e, f] = REPORT;

describe('the structure of a body', () => {
  it('tells headings, list items, quotations and rows from paragraphs', () => {
    const reading = read(
      `<p>${a}</p><h2>What the crew says</h2><blockquote><p>${c}</p></blockquote><ul><li>${d}</li><li>${e}</li></ul>
       <table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>14</td></tr><tr><td>Tuesday</td><td>3</td></tr></table><p>${b}</p><p>${f}</p>`,
    );
    const shapes = reading.structure!.map(({ kind }, i) => [kind, reading.paragraphs[i]!.slice(0, 12)]);
    expect(reading.structure).toHaveLength(reading.paragraphs.length);
    expect(shapes).toEqual([
      ['paragraph', a!.slice(0, 12)],
      ['heading', 'What the cre'],
      ['quote', c!.slice(0, 12)],
      ['list-item', d!.slice(0, 12)],
      ['list-item', e!.slice(0, 12)],
      ['table-row', 'Day Ferries'],
      ['table-row', 'Monday 14'],
      ['table-row', 'Tuesday 3'],
      ['paragraph', b!.slice(0, 12)],
      ['paragraph', f!.slice(0, 12)],
    ]);
  });

  it('takes text that is set in a table for its looks as paragraphs', () => {
    const reading = read(
      `<table><tr><td>${REPORT.map((text) => `<p>${text}</p>`).join('')}</td></tr></table>`,
    );
    expect(reading.paragraphs).toEqual(REPORT);
    expect(new Set(reading.structure!.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
  });

  const entry = (i: number, text: string) =>
    `<div class="entry"><time datetime="2031-03-04T0${9 - i}:15:00+01:00">${9 - i}:15</time><h3>Entry number ${i} of the day</h3><p>${text}</p><p>${text.replace('the', 'that')}</p></div>`;

  it('gives the first paragraph of each entry of a live blog its time', () => {
    const { paragraphs, structure } = read(
      REPORT.slice(0, 4)
        .map((text, i) => entry(i, text))
        .join(''),
    );
    const begun = structure!.flatMap(({ at }, i) => (at ? [[at, paragraphs[i]]] : []));
    expect(begun).toEqual(
      [0, 1, 2, 3].map((i) => [`2031-03-04T0${9 - i}:15:00+01:00`, `Entry number ${i} of the day`]),
    );
    expect(paragraphs).toHaveLength(12);
  });

  it('takes the time of publication, and times in sentences, for no entries', () => {
    const timed = `<time datetime="2031-03-04T09:15:00Z">9:15 am</time>`;
    const plain = `<p>${timed}</p>${REPORT.map((text) => `<p>${text} It was ${timed} then, the harbour master told reporters on the quay.</p>`).join('')}`;
    expect(read(plain).structure!.filter(({ at }) => at)).toEqual([]);
  });
});

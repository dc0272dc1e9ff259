import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database';
import { copyFiles } from '../../lib/services/jobs/copy-files';
import { plainOfMarkdown } from '../../lib/services/read-clip';
import { addAll, jobServices } from './jobs/job-bench';
import { warcFile, warcRecord } from './made-warc';

const PARAGRAPHS = [
  'The old bridge in Lower Varn was closed on Sunday after the river rose by two metres.',
  'At least 14 people were taken to safety, the fire service of the district said.',
  'A spokesman for the council said the bridge would stay closed until engineers had looked at its piers.',
  'Heavy rain is expected to go on until Tuesday, and schools along the river remain shut.',
];
const CLIP = `---
title: "Flood closes old bridge"
source: "https://www.harbour-news.example/flood?utm_source=x"
author:
  - "[[A. Reporter]]"
published: 2025-03-02
created: 2025-03-05
tags: [clippings]
---
# Flood closes old bridge

![The bridge](https://harbour-news.example/b.jpg)

The **old bridge** in [Lower Varn](https://x.example) was closed
on Sunday after the river rose by *two metres*.

> ${PARAGRAPHS[1]}

- ${PARAGRAPHS[2]}[^1]

${PARAGRAPHS[3]} <b onclick="x()">Really.</b>

\`\`\`js
alert(1)
\`\`\`
`;
const page = (extra = '') =>
  `<html><head><title>Flood</title>${extra}</head><body><article><h1>Flood closes old bridge</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
const ARCHIVE = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://harbour-news.example/flood',
  'Subject: Flood',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="--B--"',
  '',
  '----B--',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  page().replaceAll('=', '=3D'),
  '----B--',
  'Content-Type: text/html',
  '',
  '<html><body><p>An advertisement in a frame of its own, with many words in it to be sure.</p></body></html>',
  '----B----',
  '',
].join('\r\n');

let db: LibraryDatabase;
let count = 0;
beforeEach(() => {
  db = new LibraryDatabase(`add-${count++}`);
});
const add = (files: Parameters<typeof addAll>[1]) => addAll(db, files);
const failure = async (name: string, content: string) => (await add({ [name]: content })).failed[0];
const article = async () => (await db.articles.toArray())[0]!;

describe('a Markdown clip', () => {
  it('is an article with what its front matter tells, and none of its markup', async () => {
    expect(await add({ 'clip.md': CLIP })).toMatchObject({ added: 1, failed: [] });
    expect(await article()).toMatchObject({
      title: 'Flood closes old bridge',
      address: 'https://www.harbour-news.example/flood',
      byline: ['A. Reporter'],
      publishedAt: '2025-03-02',
      day: '2025-03-02',
      outlet: 'harbour-news.example',
    });
    const text = (await article()).sentences.join(' ');
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(text).not.toMatch(/[*[\]<>#`]|alert|\.jpg/);
  });

  it('without front matter is a text like others', async () => {
    await add({ 'notes.md': `# Flood closes old bridge\n\n${PARAGRAPHS.join('\n\n')}` });
    expect(await article()).toMatchObject({
      title: 'Flood closes old bridge',
      address: null,
      outlet: 'notes',
    });
  });

  it('with damaged front matter says where', async () => {
    const bad = `---\ntitle: "open\nx: [1\n---\n${PARAGRAPHS.join('\n\n')}`;
    expect(await failure('bad.md', bad)).toEqual({
      name: 'bad.md',
      why: expect.stringMatching(/front matter .* is damaged: .*line/),
    });
  });

  it('with front matter that stands for billions of lines costs nothing', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      bomb.push(
        `k${i}: &k${i} [${Array(9)
          .fill(i === 1 ? '*a' : `*k${i - 1}`)
          .join(',')}]`,
      );
    const text = `---\n${bomb.join('\n')}\n---\n${PARAGRAPHS.join('\n\n')}`;
    expect(await failure('bomb.md', text)).toMatchObject({ why: expect.stringContaining('damaged') });
  });

  it('keeps words that only look like markup', () => {
    expect(plainOfMarkdown('5 * 3 is 15, snake_case_name stays, 2 < 3.')).toBe(
      '5 * 3 is 15, snake_case_name stays, 2 < 3.',
    );
  });
});

describe('a saved page', () => {
  it('is the article of the page it was saved from, without its frames', async () => {
    expect(await add({ 'flood.mhtml': ARCHIVE })).toMatchObject({ added: 1, failed: [] });
    expect((await article()).address).toBe('https://harbour-news.example/flood');
    expect((await article()).sentences).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect((await article()).sentences.join(' ')).not.toContain('advertisement');
  });

  it('and the page itself are one article', async () => {
    const link = '<link rel="canonical" href="https://harbour-news.example/flood">';
    const result = await add({ 'flood.mht': ARCHIVE, 'flood.html': page(link) });
    expect(result).toMatchObject({ added: 1, already: 1, failed: [] });
  });

  it('that is none says what to do', async () => {
    const why = expect.stringContaining('web page, single file');
    expect(await failure('x.mhtml', 'just words')).toEqual({ name: 'x.mhtml', why });
  });
});

describe('a web archive', () => {
  const dated =
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-02T08:00:00Z">';
  const archive = () =>
    warcFile('flood.warc.gz', [
      warcRecord({
        address: 'https://harbour-news.example/flood',
        date: '2025-03-03T00:00:00Z',
        body: page(dated),
      }),
      warcRecord({
        address: 'https://harbour-news.example/',
        body: '<html><body><p>Our news.</p></body></html>',
      }),
      warcRecord({
        address: 'https://harbour-news.example/x',
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'br' },
        body: 'x',
      }),
    ]);

  it('gives an article a page, with its address, its day and when it was taken', async () => {
    const bytes = new Uint8Array(await archive().arrayBuffer());
    const result = await add({ 'flood.warc.gz': bytes, 'clip.md': CLIP });
    expect(result).toMatchObject({ added: 2, passed: 1, failedCount: 1 });
    expect(result.failed[0]!.name).toBe('flood.warc.gz: https://harbour-news.example/x');
    expect(
      await db.articles.where('address').equals('https://harbour-news.example/flood').first(),
    ).toMatchObject({
      day: '2025-03-02',
      addedAt: Date.parse('2025-03-03T00:00:00Z'),
      origin: 'file',
    });
  });

  it('that cannot be read from the disk is told by its name', async () => {
    const gone = archive();
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new Error('the file is gone');
    });
    const services = jobServices(db);
    await copyFiles(db, 'files', [gone], services);
    expect(await db.pending.get(['files', 0])).toMatchObject({
      file: { name: 'flood.warc.gz', error: 'the file is gone' },
    });
  });
});

describe('a file', () => {
  it('of another kind, or with too little in it, says why, and stops no other', async () => {
    const result = await add({ 'a.pdf': 'x', 'b.txt': 'Short.', constructor: 'x', 'c.md': CLIP });
    expect(result).toMatchObject({ added: 1, failedCount: 3 });
    expect(result.failed).toEqual([
      { name: 'a.pdf', why: expect.stringContaining('Only .txt') },
      { name: 'b.txt', why: expect.stringContaining('not enough sentences') },
      { name: 'constructor', why: expect.stringContaining('Only .txt') },
    ]);
  });

  it('that is not UTF-8 is read by the letters it declares, or by those of western Europe', async () => {
    const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    const cafe = page('<meta charset="iso-8859-1">').replace('The old bridge', 'The café');
    await add({
      'a.html': latin(cafe),
      'b.txt': latin(`Café closed by flood\n\n${PARAGRAPHS.join('\n\n')}`),
    });
    const [first, second] = await db.articles.toArray();
    expect([first!.sentences[0], second!.sentences[0]].join()).toContain('The café');
    expect([first!.title, second!.title]).toContain('Café closed by flood');
  });

  it('without an address takes its name as outlet', async () => {
    await add({ 'my flood.html': page() });
    expect(await article()).toMatchObject({ address: null, outlet: 'my flood' });
  });
});

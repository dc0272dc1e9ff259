import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database';
import { addFiles, type FileResult } from '../../lib/services/add-texts';
import { plainOfMarkdown } from '../../lib/services/read-clip';

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
const services = () => ({
  db,
  now: () => Date.parse('2025-04-01'),
  parse: (html: string) => new JSDOM(html).window.document,
});

async function add(files: Record<string, string>) {
  const results: FileResult[] = [];
  const list = Object.entries(files).map(([name, content]) => new File([content], name));
  await addFiles(services(), list, (result) => results.push(result), new AbortController().signal);
  return results;
}
const article = async () => (await db.articles.toArray())[0]!;

describe('a Markdown clip', () => {
  it('is an article with what its front matter tells, and none of its markup', async () => {
    expect(await add({ 'clip.md': CLIP })).toEqual([expect.objectContaining({ outcome: 'added' })]);
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
    const [result] = await add({ 'bad.md': `---\ntitle: "open\nx: [1\n---\n${PARAGRAPHS.join('\n\n')}` });
    expect(result).toMatchObject({ error: expect.stringMatching(/front matter .* is damaged: .*line/) });
  });

  it('with front matter that stands for billions of lines costs nothing', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      bomb.push(
        `k${i}: &k${i} [${Array(9)
          .fill(i === 1 ? '*a' : `*k${i - 1}`)
          .join(',')}]`,
      );
    const [result] = await add({ 'bomb.md': `---\n${bomb.join('\n')}\n---\n${PARAGRAPHS.join('\n\n')}` });
    expect(result).toMatchObject({ error: expect.stringContaining('damaged') });
  });

  it('keeps words that only look like markup', () => {
    expect(plainOfMarkdown('5 * 3 is 15, snake_case_name stays, 2 < 3.')).toBe(
      '5 * 3 is 15, snake_case_name stays, 2 < 3.',
    );
  });
});

describe('a saved page', () => {
  it('is the article of the page it was saved from, without its frames', async () => {
    expect(await add({ 'flood.mhtml': ARCHIVE })).toEqual([expect.objectContaining({ outcome: 'added' })]);
    expect((await article()).address).toBe('https://harbour-news.example/flood');
    expect((await article()).sentences).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect((await article()).sentences.join(' ')).not.toContain('advertisement');
  });

  it('and the page itself are one article', async () => {
    const link = '<link rel="canonical" href="https://harbour-news.example/flood">';
    const results = await add({ 'flood.mht': ARCHIVE, 'flood.html': page(link) });
    expect(results.map((result) => 'outcome' in result && result.outcome)).toEqual(['added', 'already']);
  });

  it('that is none says what to do', async () => {
    const [result] = await add({ 'x.mhtml': 'just words' });
    expect(result).toMatchObject({ error: expect.stringContaining('web page, single file') });
  });
});

describe('files', () => {
  it('that cannot be added say why and stop no other', async () => {
    const results = await add({ 'a.pdf': 'x', 'b.txt': 'Short.', constructor: 'x', 'c.md': CLIP });
    expect(results.map((result) => ('error' in result ? result.error : result.outcome))).toEqual([
      expect.stringContaining('Only .txt'),
      expect.stringContaining('not enough sentences'),
      expect.stringContaining('Only .txt'),
      'added',
    ]);
  });

  it('for which there is no room are named with what to do, and nothing half is stored', async () => {
    const put = vi.spyOn(db.shards, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const results = await add({ 'a.md': CLIP, 'b.md': CLIP });
    put.mockRestore();
    expect(results).toEqual([
      { name: 'a.md', error: expect.stringContaining('Free some disk space') },
      expect.objectContaining({ name: 'b.md', outcome: 'added' }),
    ]);
    expect(await db.articles.count()).toBe(1);
  });
});

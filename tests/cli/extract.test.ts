import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../lib/cli/extract';
import { shallowHtml } from '../../lib/cli/shallow-html';
import { REPORT, REPORT_HTML } from '../article/page';

const folder = mkdtempSync(join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const HTML = `<html lang="en"><head><meta charset="iso-8859-1"><title>Café ferry runs aground</title></head><body><article><h1>Café ferry runs aground</h1>
  <time datetime="2031-03-04">4 March 2031</time>${REPORT_HTML}</article></body></html>`;
const url = 'https://harbour-post.example/2031/03/04/cafe-ferry-runs-aground';
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));

describe('extract', () => {
  it('writes a line a page, gzipped or not, always as UTF-8, and names a page that fails', async () => {
    file('plain.html', HTML);
    file('zipped.html.gz', gzipSync(HTML));
    const pages = file(
      'pages.json',
      JSON.stringify([
        { id: 'a', html: 'plain.html', url },
        { id: 'b', html: 'zipped.html.gz', url },
        { id: 'c', html: 'missing.html', url },
        { id: 'd', html: 'plain.html', url: 'no address' },
      ]),
    );
    const out = join(folder, 'out.jsonl');
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await run([pages, '--out', out]);
    const [a, b, c, d] = lines(out);
    expect(a).toMatchObject({
      id: 'a',
      isArticle: true,
      title: 'Café ferry runs aground',
      publishedAt: '2031-03-04',
      siteName: 'harbour-post.example',
      language: 'en',
      paragraphs: REPORT,
    });
    expect(b).toEqual({ ...a, id: 'b' });
    expect(c).toMatchObject({ id: 'c', isArticle: false });
    expect(d).toMatchObject({ id: 'd', isArticle: false });
    const said = stderr.mock.calls.map(([text]) => String(text)).join('');
    expect(said).toMatch(/c: .*missing\.html/);
    expect(said).toMatch(/4 pages written .*2 failed/);
  });

  it('prints one page', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
    await run([file('one.html', HTML), '--url', url]);
    expect(JSON.parse(String(log.mock.calls[0]![0]))).toMatchObject({ isArticle: true, paragraphs: REPORT });
  });

  it.each([
    [[], /give one PAGES\.json/],
    [['pages.json'], /--out/],
    [[file('bad.json', '{'), '--out', 'x'], /cannot be read as JSON/],
    [[file('shape.json', '[{"id":1}]'), '--out', 'x'], /array of/],
  ])('says what to do when given %j', async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });
});

describe('shallowHtml', () => {
  it('leaves an ordinary page alone and folds a bottomless one, text and all', () => {
    expect(shallowHtml(HTML)).toBe(HTML);
    const deep = `${'<div>'.repeat(100_000)}<p>The text.</p>${'</div>'.repeat(100_000)}<p>After.</p>`;
    const shallow = shallowHtml(deep);
    expect(shallow.match(/<div>/g)).toHaveLength(512);
    expect(shallow.match(/<\/div>/g)).toHaveLength(512);
    expect(shallow).toContain('<p>The text.</p>');
    expect(shallow.endsWith('<p>After.</p>')).toBe(true);
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FromWarc, readWarc, type WarcPage } from '../../lib/services/read-warc';
import { warcFile, warcRecord } from './made-warc';

const MOST = 100_000;

async function read(file: File): Promise<FromWarc[]> {
  const all: FromWarc[] = [];
  for await (const each of readWarc(file, MOST)) all.push(each);
  return all;
}
const textOf = (each?: FromWarc) => new TextDecoder().decode((each as WarcPage | undefined)?.bytes);
const record = (n: number) =>
  warcRecord({ address: `https://news.example/${n}`, body: `<p>page ${n} ${'word '.repeat(200)}</p>` });
const addresses = (all: FromWarc[]) => all.map(({ address }) => address?.slice(-1) ?? '?').join('');
const problems = (all: FromWarc[]) => all.flatMap((each) => ('error' in each ? [each.error] : []));
const of = (...numbers: number[]) => numbers.map(record);

describe.each(['a.warc', 'a.warc.gz'])('an archive %s', (name) => {
  it('gives its web pages with their addresses and times, and nothing else', async () => {
    const info = warcRecord({ type: 'warcinfo', body: 'software: made' });
    const all = await read(
      warcFile(name, [
        info,
        record(1),
        warcRecord({ type: 'request', body: '' }),
        warcRecord({
          address: 'https://news.example/p.jpg',
          headers: { 'Content-Type': 'image/jpeg' },
          body: 'x',
        }),
        warcRecord({ status: 'HTTP/1.1 301 Moved', body: 'Moved' }),
        warcRecord({ status: 'HTTP/1.1 404 Not Found', body: 'None' }),
        warcRecord({ address: 'dns:news.example', body: 'x' }),
        record(2),
      ]),
    );
    expect(all).toEqual([
      {
        address: 'https://news.example/1',
        at: Date.parse('2025-03-04T05:06:07Z'),
        contentType: 'text/html; charset=utf-8',
        bytes: expect.any(Uint8Array),
      },
      expect.objectContaining({ address: 'https://news.example/2' }),
    ]);
    expect(textOf(all[0])).toMatch(/^<p>page 1 word .*<\/p>$/s);
  });

  it('unpacks pages as their servers packed them, and names those it cannot', async () => {
    const headers = (more: object) => ({ 'Content-Type': 'text/html', ...more });
    const all = await read(
      warcFile(name, [
        warcRecord({ headers: headers({ 'Content-Encoding': 'gzip' }), body: gzipSync('<p>packed</p>') }),
        warcRecord({
          headers: headers({ 'Transfer-Encoding': 'chunked' }),
          body: '5\r\n<p>in\r\na\r\n parts</p>\r\n0\r\n\r\n\r\n',
        }),
        warcRecord({ headers: headers({ 'Content-Encoding': 'br' }), body: 'x' }),
        record(3),
      ]),
    );
    expect(all.slice(0, 2).map(textOf)).toEqual(['<p>packed</p>', '<p>in parts</p>']);
    expect(all[2]).toEqual({
      address: 'https://news.example/a',
      error: expect.stringContaining('br'),
    });
    expect(addresses(all.slice(3))).toBe('3');
  });

  it('leaves a page out that is too large, by its address', async () => {
    const large = warcRecord({ address: 'https://news.example/9', body: 'x'.repeat(MOST + 1) });
    const all = await read(warcFile(name, [record(1), large, record(2)]));
    expect(addresses(all)).toBe('192');
    expect(problems(all)).toEqual([expect.stringContaining('larger')]);
  });

  it('that is cut off at any place gives what came before, says so, and never waits for the rest', async () => {
    const whole = warcFile(name, of(1, 2, 3));
    for (let end = 1; end < whole.size; end += 97) {
      const all = await read(new File([whole.slice(0, end)], name));
      const pages = addresses(all).replace('?', '');
      expect('123'.startsWith(pages), `cut at ${end}: ${addresses(all)}`).toBe(true);
      if (pages !== '123') expect(problems(all).length, `cut at ${end}`).toBeLessThanOrEqual(1);
      for (const each of all) if ('bytes' in each) expect(textOf(each)).toMatch(/<\/p>$/);
    }
  });

  it('with damaged bytes at any place tells of them and gives the other records', async () => {
    const parts = name.endsWith('.gz') ? of(1, 2, 3).map((each) => gzipSync(each)) : of(1, 2, 3);
    const [first, second] = [parts[0]!.length, parts[1]!.length];
    for (let at = 12; at < second - 12; at += 31) {
      const damaged = Buffer.concat(parts);
      damaged.fill(0xff, first + at, first + at + 8);
      const all = await read(new File([new Uint8Array(damaged)], name));
      const pages = addresses(all).replaceAll('?', '');
      // Letters changed within a text that is not compressed look sound; anything else is told.
      expect(['13', '123'], `damaged at ${at}`).toContain(pages);
      if (pages === '13' && name.endsWith('.gz')) expect(problems(all), `damaged at ${at}`).toHaveLength(1);
    }
  });
});

it('a file that is no archive says so once', async () => {
  const junk = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251);
  expect(await read(new File([junk], 'a.warc'))).toEqual([{ address: null, error: expect.any(String) }]);
  expect(await read(new File([''], 'a.warc.gz'))).toEqual([]);
});
